/** Wishes for more time on their way: sent until the service has them, then asked after until they are answered. */
import { type State, still } from "../domain/state";
import type { Wish } from "../domain/wish";
import { answeredBy, unanswered, unsent, withWish } from "../domain/wishes";
import { asBrowser, forMember, refusedFor } from "../sync/service";
import { act, done, lookAgain } from "./engine";

export async function carryWishes(): Promise<void> {
  const { waiting, open } = await act((state, _plan, now) => ({
    ...still(state),
    result: { waiting: unsent(state, now), open: unanswered(state, now) },
  }));
  for (const wish of waiting) await sendWish(wish);
  const members = new Set([...waiting, ...open].map((wish) => wish.memberId));
  for (const memberId of members) await askAfter(memberId);
  if (members.size > 0) await lookAgain();
}

/** The id is the wish's own: sent twice, it is asked once. */
async function sendWish(wish: Wish): Promise<void> {
  const { id, clauseId: clause_id, minutes, reason, memberId } = wish;
  const params = forMember(memberId);
  try {
    await asBrowser((client) =>
      wish.how === "ask"
        ? client.POST("/api/v1/requests", { body: { id, clause_id, minutes, reason: reason ?? "" }, params })
        : client.POST("/api/v1/requests/reserve", { body: { id, clause_id, minutes }, params }),
    );
    await act((state) => done(still(withWish(state, id, { sent: true }))));
  } catch (error) {
    const refused = refusedFor(error);
    if (refused === null) throw error;
    await act((state) => done(still(withWish(state, id, { refused }))));
  }
}

async function askAfter(memberId: string | null): Promise<void> {
  try {
    const { requests } = await asBrowser((client) => client.GET("/api/v1/requests", { params: forMember(memberId) }));
    await act((state) => done(still(answeredBy(state, requests))));
  } catch (error) {
    const refused = refusedFor(error);
    if (refused === null) throw error;
    // The person left this browser: nobody asks for them any more, and nothing else waits for it.
    await act((state, _plan, now) => done(still(refusedWishes(state, unanswered(state, now), memberId, refused))));
  }
}

function refusedWishes(state: State, open: readonly Wish[], memberId: string | null, refused: string): State {
  return open
    .filter((wish) => wish.memberId === memberId)
    .reduce((current, wish) => withWish(current, wish.id, { refused }), state);
}
