/**
 * A cue on a watched page: a chip, a card or a curtain in a closed shadow root, in the browser's top layer. Plain DOM, so that the
 * script stays small.
 *
 * The page owns the document: it may remove, hide, cover, click or listen. So only trusted input counts, an answer counts only
 * once the card was visible for half a second, and whatever the page does to the card is told by `onRemoved`.
 */
import type { CardView, Wished } from "../../messages";
import { buildCard, press } from "./card";
import { drawCurtain } from "./curtain";
import { focusedIn, isForWriting } from "./focus";
import { holdKeys } from "./keys";
import { holdPresses, rescueClicks } from "./presses";
import { CUE_STYLES } from "./styles";
import { watchHost } from "./tamper";
import { keepOnTop } from "./top";

/** Clickjacking: the least time in sight before an answer counts (security reference, row 13). */
const SHORTEST_LOOK_MS = 500;

/**
 * Show `view` until it is answered or `signal` aborts; a wish waits in it, until what became of it ends it by `signal`.
 * `onRemoved`: the page took the card away; nothing of it is left.
 * `mode` is "open" only on the harness page of the accessibility tests, since axe cannot look into closed roots.
 */
export function showCue<A extends string>(
  view: CardView<A>,
  onAnswer: (answer: A, wished?: Wished) => void,
  onRemoved: () => void,
  signal: AbortSignal,
  mode: ShadowRootMode = "closed",
): void {
  const life = new AbortController();
  const before = focusedIn(document);
  const host = document.createElement("div");
  const root = host.attachShadow({ mode });
  const shownAt = performance.now();
  const answer = (event: Event, chosen: A, wished?: Wished) => {
    if (!event.isTrusted || performance.now() - shownAt < SHORTEST_LOOK_MS) return;
    if (!wished) close();
    else if (card.hasAttribute("aria-busy")) return;
    else card.setAttribute("aria-busy", "true");
    if (chosen === view.escape) top.restore();
    onAnswer(chosen, wished);
  };
  const close = () => {
    life.abort();
    const hadFocus = root.activeElement !== null;
    host.remove();
    if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
  signal.addEventListener("abort", close, { signal: life.signal });
  const card = buildCard(view, answer);
  // It leaves the focus where it is: it is told politely, and found like any other region of the page. A curtain takes it all the same.
  const isQuiet = view.strength === "chip" || (view.strength === "card" && isForWriting(before));
  if (isQuiet) card.setAttribute("aria-live", "polite");
  dress(root);
  root.append(card);
  host.setAttribute("popover", "manual");
  const look = [view.strength === "card" ? "" : view.strength, view.place ?? ""].join(" ").trim();
  if (look) host.className = look;
  const tampered = () => {
    close();
    onRemoved();
  };
  const top = keepOnTop(host, root, isQuiet ? null : card, tampered, life.signal);
  holdPresses(host, root, life.signal);
  rescueClicks(host, root, press, life.signal);
  holdKeys(root, card, (event) => view.escape !== null && answer(event, view.escape), life.signal);
  watchHost(host, tampered, life.signal);
  if (view.strength === "curtain") drawCurtain(host, life.signal);
}

/** Constructed sheets pass every page's content policy; older Firefox refuses them to content scripts, and takes an element. */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CUE_STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = CUE_STYLES;
    root.append(style);
  }
}
