/** The one door for messages: who may send what, and what a failure answers. */

import { webAddress } from "../domain/patterns";
import { type MessageType, type Reply, type Request, type Response, type Tier, TRUST } from "../messages";
import { Forged, fields } from "./payload";

/** The part of the browser's sender that decides. `null` tab: the popup, which is in no tab. */
export interface Sender {
  id: string | undefined;
  url: string | undefined;
  frameId: number | undefined;
  tab: { id: number; url: string | undefined } | null;
}

export type Handlers = {
  [T in MessageType]: (request: Request<T>, sender: Sender) => Promise<Response<T>>;
};

export interface Self {
  id: string;
  origin: string;
}

/** Whether `sender` may send messages of this tier. Other extensions and framed pages never may. */
export function isTrusted(tier: Tier, sender: Sender, self: Self): boolean {
  if (sender.id !== self.id || (sender.frameId ?? 0) !== 0 || !sender.url) return false;
  const own = sender.url.startsWith(`${self.origin}/`);
  return tier === "own" ? own : !own && sender.tab !== null && webAddress(sender.url) !== null;
}

export async function dispatch(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  self: Self,
): Promise<Reply<MessageType>> {
  try {
    const { type, request } = fields(message);
    const known = knownType(type);
    if (!isTrusted(TRUST[known], sender, self)) throw new Forged("not a sender of this message");
    const handler = handlers[known] as (request: unknown, sender: Sender) => Promise<Response<MessageType>>;
    return { value: await handler(request, sender) };
  } catch (error) {
    // A forged message is nobody's fault here; anything else is, and must be visible where one debugs.
    if (!(error instanceof Forged)) reportError(error);
    return { failed: true };
  }
}

function knownType(type: unknown): MessageType {
  if (typeof type !== "string" || !Object.hasOwn(TRUST, type)) throw new Forged("no such message");
  return type as MessageType;
}

/** The tab a page message came from. */
export function tabOf(sender: Sender): number {
  if (!sender.tab) throw new Forged("in no tab");
  return sender.tab.id;
}

/** The page's address: the tab's own when we may see it, as it follows single-page navigation. */
export function addressOfPage(sender: Sender): string | null {
  return sender.tab?.url ?? sender.url ?? null;
}
