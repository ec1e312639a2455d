/** Asking for more time, and drawing on the reserve: kept until the service has them, since it may be away, and told once only. */
import type { TimeRequest } from "@escale/shared/client/types";
import { serviceNow } from "./serviceclock";
import type { State } from "./state";
import type { Wish } from "./wish";

/** A wish is about its day: after so long nothing of it is kept. */
const KEPT_MS = 86_400_000;
const MOST = 50;

export function wished(state: State, wish: Wish): State {
  if (state.wishes.some((one) => one.id === wish.id)) return state;
  return { ...state, wishes: [...kept(state.wishes, wish.at), wish].slice(-MOST) };
}

const kept = (wishes: readonly Wish[], now: number): Wish[] =>
  wishes.filter((wish) => Math.abs(now - wish.at) < KEPT_MS);

/** A second wish for the same clause waits for the answer to the first. */
export function waitingWish(state: State, clauseId: string, now: number): Wish | null {
  return latestWish(state, clauseId, now, (wish) => isWaiting(wish));
}

/** The last one of today, with what became of it. */
export function latestWish(
  state: State,
  clauseId: string,
  now: number,
  accept: (wish: Wish) => boolean = () => true,
): Wish | null {
  const mine = kept(state.wishes, now).filter(
    (wish) =>
      wish.clauseId === clauseId && wish.memberId === memberOf(state) && !isOver(state, wish, now) && accept(wish),
  );
  return mine.at(-1) ?? null;
}

/** The household's day that it is about is over. One that was made before a day was known is of the day that is known since. */
function isOver(state: State, wish: Wish, now: number): boolean {
  const { until = 0 } = wish;
  return until > 0 ? serviceNow(state.clock, now) >= until : wish.at < todaySince(state, now);
}

/** When the household's day began, by this browser's clock: what was given yesterday is over. Nothing, where no day is known. */
function todaySince({ agreed, clock }: State, now: number): number {
  if (agreed.endsAt === 0) return Number.NEGATIVE_INFINITY;
  const isOver = serviceNow(clock, now) >= agreed.endsAt;
  return (isOver ? agreed.endsAt : agreed.endsAt - KEPT_MS) - clock.offsetMs;
}

const memberOf = (state: State): string | null => state.here?.memberId ?? null;

export const isWaiting = (wish: Wish): boolean =>
  wish.refused === null && (wish.answer === null || wish.answer.state === "waiting");

const isUnsent = (wish: Wish): boolean => !wish.sent && wish.refused === null;

/** What the service would take for a wish of today: one of an earlier day would spend on a day that nobody asked about. */
export const unsent = (state: State, now: number): Wish[] =>
  kept(state.wishes, now).filter((wish) => isUnsent(wish) && !isOver(state, wish, now));

/** The service was away until the wish's day was over. */
export const isTooLate = (state: State, wish: Wish, now: number): boolean => isUnsent(wish) && isOver(state, wish, now);

export const unanswered = (state: State, now: number): Wish[] =>
  kept(state.wishes, now).filter((wish) => wish.sent && isWaiting(wish));

export function withWish(state: State, id: string, change: Partial<Wish>): State {
  return { ...state, wishes: state.wishes.map((wish) => (wish.id === id ? { ...wish, ...change } : wish)) };
}

/** What the service says of wishes that wait. */
export function answeredBy(state: State, requests: readonly TimeRequest[]): State {
  const isNews = (wish: Wish, request: TimeRequest) => wish.answer?.state !== request.state;
  return state.wishes.reduce((current, wish) => {
    const request = requests.find((one) => one.id === wish.id);
    if (!request || !isNews(wish, request)) return current;
    const { state: became, granted_minutes, answer_words } = request;
    return withWish(current, wish.id, { answer: { state: became, granted_minutes, answer_words } });
  }, state);
}
