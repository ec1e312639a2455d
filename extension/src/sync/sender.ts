/** Send what is queued: at least once, in batches; one bad event never holds back the others. */
import { Refused, Unreachable } from "@escale/shared/client/client";
import type { EscaleEvent, EventResult } from "@escale/shared/client/types";
import { retryDelay } from "../domain/backoff";
import { type QueuedEvent, type Refusal, readValue, writeValue } from "../platform/database";
import { acknowledge, epoch, joinQueued, noteTried, queued } from "../platform/outbox";
import { asBrowser, forMember } from "./service";

const BATCH_EVENTS = 100;
const BATCH_BYTES = 200_000;

/** Refusals of a whole batch that come from what is in it: it is cut in two until the bad event stands alone. */
const CONTENT_REFUSED = new Set([400, 413, 422]);

/** Send until nothing waits. Gives how many events left the queue; a failure sets the next attempt and rejects. */
export async function sendQueued(): Promise<number> {
  let sent = 0;
  try {
    for (let batch = await nextBatch(); batch.length > 0; batch = await nextBatch()) {
      await noteTried(batch);
      await deliver(batch);
      sent += batch.length;
    }
    await writeValue("sender", null);
    return sent;
  } catch (error) {
    await postpone(error);
    throw error;
  }
}

/** Events of one person: a batch belongs to one. */
async function nextBatch(): Promise<QueuedEvent[]> {
  const events = await queued(BATCH_EVENTS);
  const other = events.findIndex((event) => event.member !== events[0]?.member);
  const mine = other < 0 ? events : events.slice(0, other);
  return mine.slice(0, Math.max(1, fitting(mine)));
}

/** How many of the first events stay under the size of a batch. */
function fitting(events: readonly EscaleEvent[]): number {
  let room = BATCH_BYTES;
  const tooMuch = events.findIndex((event) => {
    room -= new TextEncoder().encode(JSON.stringify(event)).length + 1;
    return room < 0;
  });
  return tooMuch < 0 ? events.length : tooMuch;
}

async function deliver(queue: QueuedEvent[]): Promise<void> {
  const events = queue.map(({ member: _, ...event }) => event as EscaleEvent);
  try {
    const body = { epoch: await epoch(), events, sent_at: new Date().toISOString() };
    const params = forMember(queue[0]?.member ?? null);
    const { results } = await asBrowser((client) => client.POST("/api/v1/events", { body, params }));
    await settleResults(events, results);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // The person left this browser: what waited of them can no longer be told, and holds back nobody else's.
    if (error.code === "not_here")
      return acknowledge(
        [],
        events.map((event) => refusal(event, error)),
      );
    if (!CONTENT_REFUSED.has(error.status)) throw error;
    await divide(queue, error);
  }
}

const refusal = (event: EscaleEvent, { code, detail }: Refused): Refusal => ({ seq: event.seq, event, code, detail });

async function divide(events: QueuedEvent[], refused: Refused): Promise<void> {
  const [first] = events;
  if (!first) return;
  if (events.length === 1) return acknowledge([], [refusal(first, refused)]);
  const middle = Math.ceil(events.length / 2);
  await deliver(events.slice(0, middle));
  await deliver(events.slice(middle));
}

async function settleResults(events: EscaleEvent[], results: EventResult[]): Promise<void> {
  // An answer that does not speak of each event acknowledges none.
  if (!Array.isArray(results) || results.length !== events.length) throw new Unreachable("unreadable answer");
  const refused = events.flatMap((event, index): Refusal[] => {
    const result = results[index];
    return result?.status === "rejected"
      ? [{ seq: event.seq, event, code: result.code ?? "rejected", detail: result.detail ?? "" }]
      : [];
  });
  const rejected = new Set(refused.map((refusal) => refusal.seq));
  const done = events.filter(
    (_, index) => results[index]?.status === "accepted" || results[index]?.status === "duplicate",
  );
  await acknowledge(
    done.map((event) => event.seq).filter((seq) => !rejected.has(seq)),
    refused,
  );
  if (done.length + refused.length < events.length) throw new Unreachable("unreadable answer");
}

async function postpone(error: unknown): Promise<void> {
  const failures = ((await readValue("sender"))?.failures ?? 0) + 1;
  const retryAfterMs = error instanceof Refused ? error.retryAfterMs : null;
  await writeValue("sender", { failures, nextAt: Date.now() + retryDelay(failures, Math.random(), retryAfterMs) });
  await joinQueued();
}
