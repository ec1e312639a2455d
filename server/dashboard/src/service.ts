/** The dashboard's one door to the service, and its credential: kept for this tab only, never in a cookie. */
import { answer, type Client, createClient, Refused } from "@escale/shared/client/client";

const KEY = "escale-bearer";

export const bearer = (): string | null => sessionStorage.getItem(KEY);
export const forgetBearer = (): void => sessionStorage.removeItem(KEY);

export const service: Client = createClient({ baseUrl: location.origin, bearer });

/** Called when the credential is over; set by the application. */
let onSignedOut: () => void = () => undefined;
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** The body of a call. A credential that is over leads to the page that says how to open Escale again. */
export async function ask<T>(call: Parameters<typeof answer<T>>[0]): Promise<T> {
  try {
    return await answer(call);
  } catch (error) {
    if (error instanceof Refused && error.status === 401) {
      forgetBearer();
      onSignedOut();
    }
    throw error;
  }
}

const ticketOf = (hash: string) => new URLSearchParams(hash.slice(1)).get("ticket");
export const hasTicket = (): boolean => ticketOf(location.hash) !== null;

/** Exchange the one-time ticket of the address, if there is one. It leaves the address and the history at once. */
export async function enter(): Promise<void> {
  const ticket = ticketOf(location.hash);
  if (!ticket) return;
  history.replaceState(null, "", location.pathname);
  const issued = await answer(service.POST("/api/v1/auth/exchanges", { body: { ticket } }));
  sessionStorage.setItem(KEY, issued.bearer);
}

/** The id of the message for a failed call (`error-*`, by the code of the contract). */
export function errorId(error: unknown): string {
  return error instanceof Refused ? `error-${error.code.replaceAll("_", "-")}` : "error-service-unreachable";
}
