/** "Not now": back to where one was; a tab that came from nowhere closes. */
import { send } from "../../platform/send";

const BACK_TAKES_MS = 400;

export function leave(): void {
  if (history.length > 1) history.back();
  // Going back may lead nowhere: the entry before may be this very gate, or have been replaced.
  setTimeout(() => void send("gate/close", {}).catch(() => undefined), history.length > 1 ? BACK_TAKES_MS : 0);
}
