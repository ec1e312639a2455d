/**
 * How a page of a watched site was reached, from what the browser says of the navigation, what the tab showed before and what the
 * person did there last. What none of them tells is unknown, and stays so (docs/decisions/0025). No address comes in here.
 */

export const REACHED = [
  "typed",
  "search",
  "bookmark",
  "external_link",
  "subscription",
  "in_page_link",
  "recommendation",
  "autoplay",
  "notification",
  "unknown",
] as const;
export type Reached = (typeof REACHED)[number];

/** What a tab shows, or where a link came from: never which page. */
export type Place = { kind: "web" } | { kind: "engine" } | { kind: "gate" } | { kind: "site"; siteId: string };

/**
 * What the person did last in a page, as its script tells. `press`: on nothing that is known to lead anywhere. `swipe`: on to the
 * next clip of a pager. `ended`: no gesture; what played came to its end, and nobody has touched the page since.
 */
export const GESTURES = ["link", "recommendation", "subscription", "search", "press", "swipe", "ended"] as const;
export type Gesture = (typeof GESTURES)[number];

export interface Hint {
  gesture: Gesture;
  at: number;
}

/** How one document came: the browser's words for the transition, and what was there before. */
export interface Way {
  type: string;
  qualifiers: readonly string[];
  /** What the tab showed, or the tab that opened this one. */
  from: Place | null;
  /** Another tab's page opened this one: that is a link or a script, never a bookmark. */
  opened: boolean;
  hint: Hint | null;
  at: number;
  /** What the page calls its referrer; null: nothing. */
  referrer: Place | null;
  /** At the gate, the person said that a notification brought them. */
  notified: boolean;
}

/** From a press to the next page: a slow line takes some seconds. */
const PRESS_MS = 10_000;
/** From the end of one film to the next: sites count down for 5 to 15 seconds. */
const ENDED_MS = 30_000;

const BY_GESTURE: Record<Gesture, Reached> = {
  link: "in_page_link",
  recommendation: "recommendation",
  subscription: "subscription",
  search: "search",
  press: "unknown",
  swipe: "recommendation",
  ended: "autoplay",
};

/** What a gesture so long ago still explains. */
export function byHint(hint: Hint | null, at: number): Reached {
  if (!hint) return "unknown";
  const lasts = hint.gesture === "ended" ? ENDED_MS : PRESS_MS;
  return at - hint.at <= lasts ? BY_GESTURE[hint.gesture] : "unknown";
}

/** The same page again: it is reached by going back, by loading it anew. */
export const isAgain = ({ type, qualifiers }: Pick<Way, "type" | "qualifiers">): boolean =>
  type === "reload" || qualifiers.includes("forward_back");

/** Whether this browser calls the click on a bookmark a bookmark, and not a link as Firefox does (measured, tests/e2e/README.md). */
export type TellsBookmarks = boolean;

export function howReached(way: Way, siteId: string, tellsBookmarks: TellsBookmarks): Reached {
  const told = isAgain(way) ? "unknown" : toldByBrowser(way, siteId, tellsBookmarks);
  return told === "unknown" && way.notified ? "notification" : told;
}

function toldByBrowser(way: Way, siteId: string, tellsBookmarks: TellsBookmarks): Reached {
  switch (way.type) {
    case "generated":
    case "keyword":
    case "keyword_generated":
      return "search";
    case "auto_bookmark":
      return "bookmark";
    case "typed":
      return "typed";
  }
  if (way.qualifiers.includes("from_address_bar")) return "typed";
  if (way.type !== "link" && way.type !== "form_submit") return "unknown";
  const isFromPage = way.referrer !== null || way.opened || way.type === "form_submit" || tellsBookmarks;
  return isFromPage ? fromPage(way.referrer ?? way.from, way, siteId) : "unknown";
}

/** A page led there: one of the same site, whose script told what was pressed, or one of elsewhere. */
function fromPage(source: Place | null, { hint, at }: Way, siteId: string): Reached {
  if (!source || source.kind === "gate") return "unknown";
  if (source.kind === "site" && source.siteId === siteId) return byHint(hint, at);
  return source.kind === "engine" ? "search" : "external_link";
}
