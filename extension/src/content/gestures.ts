/** What the person does in the page, told as a hint about the page that may follow. What was pressed is named, its address is not. */
import type { Adapter } from "../domain/adapters";
import type { Gesture } from "../domain/reached";
import { isPress, isSwipe } from "./keys";
import { usable } from "./usable";
import { onTurns } from "./watchers/turns";

const LINKS = "a[href], area[href], [role=link]";
const SEARCHES = "[role=search], search, form:has(input[type=search])";

export interface Gestures {
  /** What is known of the site's markup now. */
  adapter(): Adapter | null;
  /** Clips follow each other here, one a screen: turning to the next is a gesture of its own. */
  isPager(): boolean;
  /** What played came to its end, and nobody has touched the page since: a key that presses nothing else may choose what follows. */
  isOver(): boolean;
  tell(gesture: Gesture): void;
}

/** Tell each gesture that may lead to another page, until `signal` aborts. A page cannot forge trusted events. */
export function watchHints(view: Window, { adapter, isPager, isOver, tell }: Gestures, signal: AbortSignal): void {
  const listen = <E extends Event>(types: readonly string[], note: (event: E) => void) => {
    for (const type of types)
      view.addEventListener(type, (event) => event.isTrusted && note(event as E), {
        capture: true,
        passive: true,
        signal,
      });
  };
  listen(["click", "auxclick"], (event) => tell(pressed(event, adapter())));
  listen(["submit"], ({ target }) => {
    if (isSearch(target, adapter())) tell("search");
  });
  listen<KeyboardEvent>(["keydown"], (event) => {
    if (event.key === "Enter" && isSearch(targetOf(event), adapter())) tell("search");
    else if (isSwipe(event) && isPager()) tell("swipe");
    else if (isPress(event) && isOver()) tell("press");
  });
  onTurns(view, () => isPager() && tell("swipe"), signal);
}

/** The innermost element, also inside open shadow roots. */
const targetOf = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;

function pressed(event: Event, adapter: Adapter | null): Gesture {
  const path = event.composedPath().filter((one): one is Element => one instanceof Element);
  const isIn = (selectors: readonly string[]) => {
    const selector = usable(selectors);
    return selector !== null && path.some((element) => element.matches(selector));
  };
  if (isIn([LINKS])) {
    if (isIn(adapter?.recommendation ?? [])) return "recommendation";
    return isIn(adapter?.subscription ?? []) ? "subscription" : "link";
  }
  return isIn([SEARCHES]) ? "search" : "press";
}

/** A form that asks for pages: by its role, by its field, or by where the site's searches are known to go. */
function isSearch(target: EventTarget | null, adapter: Adapter | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(SEARCHES) || target.matches("input[type=search]")) return true;
  const form = target.closest("form");
  return form !== null && form.method === "get" && (adapter?.search ?? []).some((known) => goesTo(form, known));
}

function goesTo(form: HTMLFormElement, { path, parameter }: { path?: string; parameter?: string }): boolean {
  const action = URL.canParse(form.action) ? new URL(form.action).pathname : "";
  const isThere = path === undefined || action === path;
  return isThere && (parameter === undefined || form.elements.namedItem(parameter) !== null);
}
