/** The queue of events that the service has not acknowledged, and those it refused. */
import type { EscaleEvent } from "@escale/shared/client/types";
import { join } from "../domain/joining";
import { type Core, database, type QueuedEvent, type Refusal } from "./database";

/** Two batches: a service that is away for minutes finds everything as it was. */
const BOUND = 200;

/** The oldest events, at most `limit`. */
export async function queued(limit: number): Promise<QueuedEvent[]> {
  return (await database()).getAll("outbox", null, limit);
}

export async function countQueued(): Promise<number> {
  return (await database()).count("outbox");
}

export async function epoch(): Promise<number> {
  const core = (await (await database()).get("state", "core")) as Core | undefined;
  return core?.epoch ?? 1;
}

/** Before a batch is sent: from now on these numbers keep their content, whatever becomes of the answer. */
export async function noteTried(events: readonly EscaleEvent[]): Promise<void> {
  const last = Math.max(0, ...events.map((event) => event.seq));
  const tx = (await database()).transaction("state", "readwrite", { durability: "strict" });
  const before = ((await tx.store.get("tried")) as number | undefined) ?? 0;
  if (last > before) await tx.store.put(last, "tried");
  await tx.done;
}

/** Join what waits, once there is more than `BOUND` of it; what may have been sent stays as it is. In one transaction. */
export async function joinQueued(): Promise<void> {
  const tx = (await database()).transaction(["outbox", "state"], "readwrite", { durability: "strict" });
  const outbox = tx.objectStore("outbox");
  if ((await outbox.count()) > BOUND) {
    const tried = ((await tx.objectStore("state").get("tried")) as number | undefined) ?? 0;
    const { gone, changed } = join(await outbox.getAll(IDBKeyRange.lowerBound(tried, true)));
    await Promise.all([...gone.map((seq) => outbox.delete(seq)), ...changed.map((event) => outbox.put(event))]);
  }
  await tx.done;
}

/** What the service said of some events: acknowledged ones leave the queue, refused ones are kept apart for the person to see. */
export async function acknowledge(done: readonly number[], refused: readonly Refusal[]): Promise<void> {
  const tx = (await database()).transaction(["outbox", "refused"], "readwrite", { durability: "strict" });
  const gone = [...done, ...refused.map((refusal) => refusal.seq)];
  const deleted = gone.map((seq) => tx.objectStore("outbox").delete(seq));
  const kept = refused.map((refusal) => tx.objectStore("refused").put(refusal));
  await Promise.all([...deleted, ...kept, tx.done]);
}

export async function refusals(): Promise<Refusal[]> {
  return (await database()).getAll("refused");
}

export async function clearRefusals(): Promise<void> {
  await (await database()).clear("refused");
}

/** The pairing is over: what was queued for that service belongs to nobody. */
export async function clearQueue(): Promise<void> {
  await (await database()).clear("outbox");
}
