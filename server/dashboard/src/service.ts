/** The dashboard's one door to the service, and its credential: kept by each tab for itself, never in a cookie. */
import { answer, type Client, createClient, Refused } from "@escale/shared/client/client";
import { dashed } from "@escale/shared/ui/i18n";

const KEY = "escale-bearer";

export const bearer = (): string | null => sessionStorage.getItem(KEY);
export const keepBearer = (given: string): void => sessionStorage.setItem(KEY, given);

export const service: Client = createClient({ baseUrl: location.origin, bearer });

/** Called when the credential is over; set by the application. */
let onSignedOut: (how: "over" | "left") => void = () => undefined;
export function whenSignedOut(listener: typeof onSignedOut): void {
  onSignedOut = listener;
}
function signOut(how: "over" | "left"): void {
  sessionStorage.removeItem(KEY);
  onSignedOut(how);
}

/** The person has left the household: nothing of the page stays. */
export const dropSession = (): void => signOut("left");

/** The body of a call. A credential that is over is forgotten, and the page says how to open Escale again. */
export async function ask<T>(call: Parameters<typeof answer<T>>[0]): Promise<T> {
  const used = bearer();
  try {
    return await answer(call);
  } catch (error) {
    // An answer that was late is about a credential that has been followed by another.
    if (error instanceof Refused && error.status === 401 && bearer() === used) signOut("over");
    throw error;
  }
}

const ticketOf = (hash: string) => new URLSearchParams(hash.slice(1)).get("ticket");
export const hasTicket = (): boolean => ticketOf(location.hash) !== null;

/** A ticket that the service gives nothing for without the PIN: kept while the page asks for it, never in the address. */
let held: string | null = null;
export const needsPin = (): boolean => held !== null;

/** Exchange the one-time ticket of the address, if there is one. It leaves the address and the history at once. */
export async function enter(): Promise<void> {
  const ticket = ticketOf(location.hash);
  if (!ticket) return;
  history.replaceState(null, "", location.pathname);
  await exchange(ticket);
}

/** The same ticket again, with the PIN. Throws `Refused` when it is wrong (`pin_wrong`), too often wrong, or over. */
export async function enterWithPin(pin: string): Promise<void> {
  if (held !== null) await exchange(held, pin);
}

async function exchange(ticket: string, pin?: string): Promise<void> {
  const body = pin === undefined ? { ticket } : { ticket, pin };
  try {
    const issued = await answer(service.POST("/api/v1/auth/exchanges", { body }));
    held = null;
    keepBearer(issued.bearer);
  } catch (error) {
    const isGood = error instanceof Refused ? STILL_GOOD.has(error.code) : held !== null;
    held = isGood ? ticket : null;
    throw error;
  }
}

/** Refusals that do not use the ticket up. */
const STILL_GOOD = new Set(["pin_needed", "pin_wrong", "pin_locked"]);

/** The id of the message for a failed call (`error-*`, by the code of the contract). */
export function errorId(error: unknown): string {
  return error instanceof Refused ? `error-${dashed(error.code)}` : "error-service-unreachable";
}
