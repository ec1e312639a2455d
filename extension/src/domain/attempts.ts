/** How often a site asked to notify, and when: counted here, told to nobody. No address is kept, only the site. */

/** What the person said: let the browser ask, not this time, or never on this site. */
export type AskAnswer = "allow" | "later" | "never";
export const ASK_ANSWERS: readonly AskAnswer[] = ["allow", "later", "never"];

export interface Attempt {
  count: number;
  /** Unix ms. */
  lastAt: number;
  /** When the question was last shown, and what was said to it. */
  shownAt: number;
  answer: AskAnswer | null;
}

/** By site. */
export type Attempts = Readonly<Record<string, Attempt>>;

/** A page that asks again and again has asked once, and is answered as before. Our own choices. */
const SAME_ATTEMPT_MS = 60_000;
export const QUIET_MS = 600_000;

/** `show`: the person sees it. Otherwise `answer` is what they said a moment ago; without one, not now. */
export function attempt(
  attempts: Attempts,
  siteId: string,
  now: number,
): { attempts: Attempts; show: boolean; answer: AskAnswer } {
  const before = attempts[siteId] ?? { count: 0, lastAt: 0, shownAt: 0, answer: null };
  const isNew = isOver(before.lastAt, SAME_ATTEMPT_MS, now);
  const show = isOver(before.shownAt, QUIET_MS, now);
  const counted = isNew ? { ...before, count: before.count + 1, lastAt: now } : before;
  const after = show ? { ...counted, shownAt: now, answer: null } : counted;
  const changed = after === before ? attempts : { ...attempts, [siteId]: after };
  return { attempts: changed, show, answer: before.answer === "allow" ? "allow" : "later" };
}

/** A clock that was set back ends every wait. */
const isOver = (since: number, ms: number, now: number): boolean => Math.abs(now - since) >= ms;

export function answered(attempts: Attempts, siteId: string, answer: AskAnswer): Attempts {
  const before = attempts[siteId];
  return before ? { ...attempts, [siteId]: { ...before, answer } } : attempts;
}
