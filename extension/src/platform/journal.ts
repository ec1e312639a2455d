/** State changes with the facts they record, in one transaction. */
import type { Plan } from "@escale/shared/client/types";
import type { IDBPTransaction } from "idb";
import { planOn } from "../domain/planday";
import { EMPTY, type Fact, revived, type State, type Step } from "../domain/state";
import { type Core, database, type QueuedEvent, type Schema, type StoredPlan } from "./database";

const EVENT_SCHEMA = 1;

type Transaction = IDBPTransaction<Schema, ["state", "outbox"], "readwrite">;

export interface Change<R> extends Step {
  result: R;
}

export interface Changed<R> {
  before: State;
  after: State;
  plan: Plan | null;
  /** How many events were queued. */
  queued: number;
  result: R;
}

/**
 * Read the state, let `decide` give the next one with its facts, write both. `decide` must not wait for anything: IndexedDB
 * closes a transaction that is idle. The plan is that of the day at `now`. A transaction that aborts (disk full, worker stopped) leaves neither and rejects here.
 */
export async function change<R>(
  decide: (state: State, plan: Plan | null) => Change<R>,
  now: number,
): Promise<Changed<R>> {
  const tx = (await database()).transaction(["state", "outbox"], "readwrite", { durability: "strict" });
  try {
    const kept = (await tx.objectStore("state").get("core")) as Core | undefined;
    const core = kept ? { ...kept, state: revived(kept.state) } : { epoch: now, nextSeq: 1, state: EMPTY };
    const stored = (await tx.objectStore("state").get("plan")) as StoredPlan | undefined;
    const plan = planOn(stored?.plan ?? null, now);
    const { state, facts, result } = decide(core.state, plan);
    // What ends with a person's stay is still theirs.
    const member = core.state.here?.memberId;
    const events = facts.map((fact, index) => stamped(fact, core.nextSeq + index, member));
    const write = { events, core: { ...core, nextSeq: core.nextSeq + events.length, state } };
    if (state !== core.state || events.length > 0) await store(tx, write);
    await tx.done;
    return { before: core.state, after: state, plan, queued: events.length, result };
  } catch (error) {
    abort(tx);
    throw error;
  }
}

async function store(tx: Transaction, { events, core }: { events: QueuedEvent[]; core: Core }): Promise<void> {
  const writes: Promise<unknown>[] = [];
  // A write that fails at once must not leave the others' rejections to nobody.
  const begin = (write: () => Promise<unknown>) => writes.push(Promise.resolve().then(write));
  for (const event of events) begin(() => tx.objectStore("outbox").add(event));
  begin(() => tx.objectStore("state").put(core, "core"));
  await Promise.all(writes);
}

/** A `decide` that throws must not leave the transaction open; one that aborted by itself cannot be aborted again. */
function abort(tx: { abort(): void; done: Promise<void> }): void {
  tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch {
    // Already over.
  }
}

function stamped(fact: Fact, seq: number, member: string | undefined): QueuedEvent {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const event = { ...fact, seq, at: new Date(fact.at).toISOString(), zone, schema: EVENT_SCHEMA };
  return member === undefined ? event : { ...event, member };
}
