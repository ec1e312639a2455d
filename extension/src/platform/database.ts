/**
 * The one database of the extension: queued events and all state, so that a fact and the state change it records are one
 * transaction (docs/decisions/0005).
 */
import type { EscaleEvent } from "@escale/shared/client/types";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Attempts } from "../domain/attempts";
import type { StoredPlan } from "../domain/people";
import type { Told } from "../domain/reminder";
import type { State } from "../domain/state";

/** An event that waits, and whose it is when this browser has several people. */
export type QueuedEvent = EscaleEvent & { member?: string };

export interface Core {
  /** Unix ms of this installation's first start; with `seq` it identifies an event. */
  epoch: number;
  nextSeq: number;
  state: State;
}

export type { StoredPlan };

/** What pairing left here. The private key is not extractable: it can sign, it cannot be read. */
export interface Identity {
  browserId: string;
  /** The service's pinned key, base64url of the uncompressed point. */
  serverPublicKey: string;
  privateKey: CryptoKey;
  /** The person confirmed this browser on the dashboard: a session was opened once. */
  confirmed: boolean;
}

export interface Sender {
  failures: number;
  nextAt: number;
}

export interface Refusal {
  seq: number;
  event: EscaleEvent;
  code: string;
  detail: string;
}

export interface StateValues {
  core: Core;
  plan: StoredPlan;
  /** The last plan of each person of a browser that has several. */
  plans: Record<string, StoredPlan>;
  identity: Identity;
  sender: Sender;
  /** What was told by a notification. */
  told: Told;
  attempts: Attempts;
  /** The highest number of an event that may have been sent. */
  tried: number;
}

export interface Schema extends DBSchema {
  outbox: { key: number; value: QueuedEvent };
  refused: { key: number; value: Refusal };
  state: { key: string; value: StateValues[keyof StateValues] };
}

export type Database = IDBPDatabase<Schema>;

let opening: Promise<Database> | null = null;

/** Opened once, again after the browser closed it (which Firefox does when its storage is cleared). */
export function database(): Promise<Database> {
  opening ??= openDB<Schema>("escale", 1, {
    upgrade(db) {
      db.createObjectStore("outbox", { keyPath: "seq" });
      db.createObjectStore("refused", { keyPath: "seq" });
      db.createObjectStore("state");
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

function forget(): void {
  opening = null;
}

/** For tests: a new database is opened by the next call. */
export async function closeDatabase(): Promise<void> {
  const open = await opening?.catch(() => null);
  forget();
  open?.close();
}

export async function readValue<K extends keyof StateValues>(key: K): Promise<StateValues[K] | null> {
  const value = await (await database()).get("state", key);
  return (value as StateValues[K] | undefined) ?? null;
}

/** Write or remove one value, durably. */
export async function writeValue<K extends keyof StateValues>(key: K, value: StateValues[K] | null): Promise<void> {
  const tx = (await database()).transaction("state", "readwrite", { durability: "strict" });
  if (value === null) await Promise.all([tx.store.delete(key), tx.done]);
  else await Promise.all([tx.store.put(value, key), tx.done]);
}
