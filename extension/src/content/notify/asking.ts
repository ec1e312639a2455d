/** Shows what a page asked as a small card, and tells the page what was said. Runs apart from the page's scripts. */
import { type AskAnswer, QUIET_MS } from "../../domain/attempts";
import { isAlive } from "../../platform/page";
import { send } from "../../platform/send";
import { showCue } from "../../ui/cue";
import { ANSWER_EVENTS, ASKED } from "./channel";

/** Listen to a page's requests. The page can forge one; however many come, there is one card. */
export function startAsking({ document }: Window): void {
  let isOpen = false;
  let last: { answer: AskAnswer; at: number } | null = null;
  const tell = (answer: AskAnswer) => {
    isOpen = false;
    last = { answer, at: Date.now() };
    document.dispatchEvent(new Event(ANSWER_EVENTS[answer]));
  };
  const said = (answer: AskAnswer) => {
    // Within the person's own click: browsers want one before they ask.
    tell(answer);
    void send("notify/answered", { answer }).catch(() => undefined);
  };
  document.addEventListener(ASKED, (event) => {
    if (!isAlive()) return;
    event.preventDefault();
    if (isOpen) return;
    if (last && Math.abs(Date.now() - last.at) < QUIET_MS) return tell(last.answer);
    isOpen = true;
    void show(said, tell);
  });
}

/** A background that cannot answer leaves the question to the browser: nothing is withheld because Escale is not well. */
async function show(said: (answer: AskAnswer) => void, tell: (answer: AskAnswer) => void): Promise<void> {
  const reply = await send("notify/asked", {}).catch(() => ({ answer: "allow" as const }));
  if ("answer" in reply) return tell(reply.answer);
  // A page that takes the card away has not been answered: not now.
  showCue(reply.view, said, () => tell("later"), new AbortController().signal);
}
