/** Screens scrolled on a page that keeps growing. */

export interface Scrolled {
  screens: number;
  growing: boolean;
}

/** Grew this often while somebody scrolled: the page has no end of its own. */
const GROWTHS = 2;

/** Report each time a whole screen more was scrolled, until `signal` aborts. Lists inside the page count when they fill most of it. */
export function watchScreens(view: Window, report: (scrolled: Scrolled) => void, signal: AbortSignal): void {
  const seen = {
    before: 0,
    furthest: 0,
    height: 0,
    growths: 0,
    address: view.location.href,
    scroller: null as Element | null,
  };
  let told = -1;
  const onScroll = (event: Event) => {
    const scroller = scrollerOf(view, event.target);
    if (!scroller) return;
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    // Another page of a single-page site, or another list: what was scrolled stays scrolled, the rest starts anew.
    if (view.location.href !== seen.address || scroller !== seen.scroller) {
      Object.assign(seen, {
        before: seen.before + seen.furthest,
        furthest: 0,
        height: scrollHeight,
        address: view.location.href,
        scroller,
      });
    }
    if (scrollHeight > seen.height + clientHeight / 2 && view.document.readyState === "complete") seen.growths += 1;
    seen.height = Math.max(seen.height, scrollHeight);
    seen.furthest = Math.max(seen.furthest, scrollTop / Math.max(1, clientHeight));
    const screens = Math.floor(seen.before + seen.furthest);
    if (screens === told) return;
    told = screens;
    report({ screens, growing: seen.growths >= GROWTHS });
  };
  view.document.addEventListener("scroll", onScroll, { capture: true, passive: true, signal });
}

function scrollerOf(view: Window, target: EventTarget | null): Element | null {
  if (target === view.document) return view.document.scrollingElement;
  return target instanceof Element && target.clientHeight > view.innerHeight * 0.6 ? target : null;
}
