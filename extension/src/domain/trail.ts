/** What is remembered of one tab, for as long as the browser runs and in memory only, to tell how its next page was reached. */
import { byHint, type Hint, isAgain, type Place, type Reached, type Way } from "./reached";

export interface Trail {
  place: Place | null;
  /** How the document came that the tab shows; through the gate, how the person came to the gate. */
  way: Way | null;
  hint: Hint | null;
  /** Numbers that tell two addresses of a page apart, and from which none can be read: of its path, and with its query. */
  path: number;
  whole: number;
  /** When the page last moved to another address by itself. */
  movedAt: number;
  /** Opened from another tab, and nothing shown yet. */
  opened: boolean;
}

export const NO_TRAIL: Trail = { place: null, way: null, hint: null, path: 0, whole: 0, movedAt: 0, opened: false };

/** What the browser says of a navigation. */
export interface Committed {
  place: Place | null;
  address: string;
  type: string;
  qualifiers: readonly string[];
  at: number;
}

/** A script that leaves for the gate does so at once (docs/decisions/0006). */
const GUARD_MS = 5_000;
/** One press may move a page twice: to the new address, and to how it is written. */
const TOGETHER_MS = 1_000;

/** A document came into the tab. */
export function committed(before: Trail, now: Committed): Trail {
  const shown = { ...NO_TRAIL, place: now.place, ...marks(now.address) };
  return { ...shown, way: isSameWay(before, now) ? before.way : wayOf(before, now) };
}

/** The gate in front of a page is not where one comes from; nor is a page that sent its visitor to the gate at once. */
function isSameWay({ place, way }: Trail, now: Committed): boolean {
  if (!way || now.type !== "link" || isAgain(now)) return false;
  if (place?.kind === "gate") return now.place?.kind === "site";
  const byItself = now.qualifiers.includes("client_redirect") && now.at - way.at < GUARD_MS;
  return place?.kind === "site" && now.place?.kind === "gate" && byItself;
}

function wayOf({ place, hint, opened }: Trail, { type, qualifiers, at }: Committed): Way {
  return { type, qualifiers, from: place, opened, hint, at, referrer: null, notified: false };
}

/** A tab that a page opened: it goes on from there. */
export function openedFrom(source: Trail): Trail {
  return { ...NO_TRAIL, place: source.place, hint: source.hint, opened: true };
}

/** A single-page navigation within the document. null: it is the same page, or none that anybody reached. */
export function moved(
  before: Trail,
  now: Pick<Committed, "address" | "qualifiers" | "at">,
): { trail: Trail; how: Reached | null } {
  const { path, whole } = marks(now.address);
  const trail = { ...before, path, whole };
  if (whole === before.whole || isAgain({ type: "link", qualifiers: now.qualifiers })) return { trail, how: null };
  if (now.at - before.movedAt < TOGETHER_MS) return { trail, how: null };
  const how = byHint(before.hint, now.at);
  // Sites note in the query where one is; a page that nobody asked for is one only under a path of its own.
  if (how === "unknown" && path === before.path) return { trail, how: null };
  return { trail: { ...trail, hint: null, movedAt: now.at }, how };
}

/** FNV-1a, 32 bits: many addresses share a number, so that it can be compared and not be read. */
export function marks(address: string): { path: number; whole: number } {
  const url = URL.canParse(address) ? new URL(address) : null;
  const path = url ? url.origin + url.pathname : address;
  return { path: fnv(path), whole: fnv(path + (url?.search ?? "")) };
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
