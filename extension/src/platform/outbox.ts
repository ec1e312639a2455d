/** The queue of events that the service has not acknowledged, and those it refused. */
import { type Core, database, type QueuedEvent, type Refusal } from "./database";

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
