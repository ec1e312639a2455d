/** Requests with this browser's session. A refused credential is renewed once. */
import { answer, type Client, createClient, Refused, Unreachable } from "@escale/shared/client/client";
import { type Identity, readValue, writeValue } from "../platform/database";
import { readOptions } from "../platform/options";
import { ownOrigin } from "../platform/runtime";
import { type Bearer, readBearer, writeBearer } from "../platform/session";
import { NotOurService, openSession, prove, serviceAddress } from "./handshake";
import type { Channel } from "./proofs";

/** This browser is paired with no service. */
export class NotPaired extends Error {
  override name = "NotPaired";
}

/** The service is ours and gives no session: not confirmed yet, or forgotten by the person. No event is to blame. */
export class NoSession extends Error {
  override name = "NoSession";
  constructor(readonly refused: Refused) {
    super(refused.message);
  }
}

/** A bearer this close to its end is renewed first. */
const MARGIN_MS = 30_000;

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** Call the service as this browser; the body, or `NotPaired`, `Refused`, `Unreachable`. */
export async function asBrowser<T>(run: (client: Client) => Promise<Answer<T>>): Promise<T> {
  return withBearer((client) => answer(run(client)));
}

/** As `asBrowser`, for calls that read the response themselves. `run` throws `Refused` for what it does not understand. */
export async function withBearer<T>(run: (client: Client) => Promise<T>): Promise<T> {
  const { port } = await readOptions();
  const attempt = async (bearer: string) =>
    run(createClient({ baseUrl: serviceAddress(port), bearer: () => bearer, fetch: timed }));
  try {
    return await attempt(await currentBearer());
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) throw error;
    await writeBearer(null);
    return attempt(await currentBearer());
  }
}

/** For whom of its people a browser speaks (`?member=`); null: its owner. All routes take it, so no route lists it. */
export const forMember = (memberId: string | null): { query?: never } =>
  memberId === null ? {} : { query: { member: memberId } as never };

export interface Heard {
  /** The service's `Date`, and between which instants of our clock it was. */
  date: string | null;
  askedAt: number;
  at: number;
}

let heardLast: Heard | null = null;

/** What the last answer of the proven service said of its clock. */
export const lastHeard = (): Heard | null => heardLast;

async function timed(request: Request): Promise<Response> {
  const askedAt = Date.now();
  const response = await fetch(request);
  heardLast = { date: response.headers.get("Date"), askedAt, at: Date.now() };
  return response;
}

let opening: Promise<string> | null = null;

/** Several calls at once share one handshake. */
function currentBearer(): Promise<string> {
  opening ??= usableBearer().finally(() => {
    opening = null;
  });
  return opening;
}

async function usableBearer(): Promise<string> {
  const identity = await readValue("identity");
  if (!identity) throw new NotPaired();
  const { port } = await readOptions();
  const channel = { port, origin: ownOrigin() };
  try {
    const kept = await readBearer();
    if (!kept || kept.expiresAt - MARGIN_MS <= Date.now()) return (await newBearer(channel, identity)).bearer;
    // Another process may have taken the port since the last call, and must see neither the bearer nor an event (security
    // reference, row 5). No time is short enough to believe an older proof: a story stole the port within two seconds.
    await prove(channel, identity);
    return kept.bearer;
  } catch (error) {
    throw error instanceof Refused ? new NoSession(error) : error;
  }
}

async function newBearer(channel: Channel, identity: Identity): Promise<Bearer> {
  const bearer = await openSession(channel, identity);
  // The person may have undone the pairing while the service answered.
  if ((await readValue("identity"))?.browserId !== identity.browserId) throw new NotPaired();
  if (!identity.confirmed) await writeValue("identity", { ...identity, confirmed: true });
  await writeBearer(bearer);
  return bearer;
}

/** Whether something answers as Escale does. Sends nothing, proves nothing. */
export async function isAnswering(): Promise<boolean> {
  const { port } = await readOptions();
  const { response } = await createClient({ baseUrl: serviceAddress(port) }).GET("/api/v1/health");
  return response.ok;
}

/** Whether the service answered at all, by what its call threw; null for a fault that is not about reaching it. */
export function didAnswer(error: unknown): boolean | null {
  if (error instanceof NoSession || error instanceof Refused) return true;
  return error instanceof Unreachable ? false : null;
}

/** The service's own no to what was asked: its code. null: anything else, which may go better later. */
export function refusedFor(error: unknown): string | null {
  const isNo = error instanceof Refused && error.status >= 400 && error.status < 500 && error.status !== 401;
  return isNo && error.status !== 429 ? error.code : null;
}

/** Why a call failed, for the person: a code of the contract and a sentence. */
export function failure(error: unknown): { ok: false; code: string; detail: string } {
  if (error instanceof Refused) return { ok: false, code: error.code, detail: error.detail };
  if (error instanceof NoSession) return failure(error.refused);
  if (error instanceof NotPaired)
    return { ok: false, code: "browser_not_paired", detail: "This browser is not paired." };
  if (error instanceof NotOurService) return { ok: false, code: "service_not_proven", detail: error.message };
  if (error instanceof Unreachable) return { ok: false, code: "service_unreachable", detail: error.message };
  throw error;
}
