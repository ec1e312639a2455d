/** State changes with the facts they record, in one transaction. */
import type { EscaleEvent, Plan } from "@escale/shared/client/types";
import { EMPTY, type Fact, type State, type Step } from "../domain/state";
import { type Core, database, type StateValues, type StoredPlan } from "./database";

const EVENT_SCHEMA = 1;

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
 * closes a transaction that is idle. A transaction that aborts (disk full, worker stopped) leaves neither and rejects here.
 */
export async function change<R>(
  decide: (state: State, plan: Plan | null) => Change<R>,
  now: number,
): Promise<Changed<R>> {
  const tx = (await database()).transaction(["state", "outbox"], "readwrite", { durability: "strict" });
  try {
    const core = ((await tx.objectStore("state").get("core")) as Core | undefined) ?? {
      epoch: now,
      nextSeq: 1,
      state: EMPTY,
    };
    const stored = (await tx.objectStore("state").get("plan")) as StoredPlan | undefined;
    const { state, facts, result } = decide(core.state, stored?.plan ?? null);
    const events = facts.map((fact, index) => stamped(fact, core.nextSeq + index));
    const writes: Promise<unknown>[] = events.map((event) => tx.objectStore("outbox").add(event));
    if (state !== core.state || events.length > 0) {
      const next: StateValues["core"] = { ...core, nextSeq: core.nextSeq + events.length, state };
      writes.push(tx.objectStore("state").put(next, "core"));
    }
    await Promise.all([...writes, tx.done]);
    return { before: core.state, after: state, plan: stored?.plan ?? null, queued: events.length, result };
  } catch (error) {
    abort(tx);
    throw error;
  }
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

function stamped(fact: Fact, seq: number): EscaleEvent {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { ...fact, seq, at: new Date(fact.at).toISOString(), zone, schema: EVENT_SCHEMA };
}
