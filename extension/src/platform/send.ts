import { browser } from "wxt/browser";
import type { MessageType, Reply, Request, Response } from "../messages";

/** Ask the background. Rejects when it refused, failed, or is gone (this script belongs to an older version of Escale). */
export async function send<T extends MessageType>(type: T, request: Request<T>): Promise<Response<T>> {
  const reply = (await browser.runtime.sendMessage({ type, request })) as Reply<T> | undefined;
  // Chromium gives undefined when the worker is stopped in the middle of an answer.
  if (!reply || "failed" in reply) throw new Error(`${type} failed`);
  return reply.value;
}
