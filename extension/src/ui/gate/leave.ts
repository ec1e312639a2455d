/** "Not now": back to where one was; a tab that came from nowhere closes. */
import { send } from "../../platform/send";

const BACK_TAKES_MS = 400;

let isLeaving = false;

export function leave(): void {
  // A second press while a slow page is on its way would go back once more, past it.
  if (isLeaving) return;
  isLeaving = true;
  // The browser may keep this page for "forward": then nothing of it goes on.
  addEventListener("pagehide", stay, { once: true });
  const cameFromSomewhere = history.length > 1;
  if (cameFromSomewhere) history.back();
  setTimeout(close, cameFromSomewhere ? BACK_TAKES_MS : 0);
}

/** Going back may lead nowhere: the entry before may be this very gate, or have been replaced. A page that takes its time is waited for. */
async function close(): Promise<void> {
  if (!isLeaving) return;
  const closes = await send("gate/close", {}).catch(() => true);
  if (closes) stay();
  else setTimeout(close, BACK_TAKES_MS);
}

function stay(): void {
  isLeaving = false;
}
