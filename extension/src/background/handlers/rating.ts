/** Rating an ended visit, from the page after "done" or from the toolbar. */
import type { Plan, Worth } from "@escale/shared/client/types";
import type { EndedVisit, State } from "../../domain/state";
import { still } from "../../domain/state";
import { rate, rateable } from "../../domain/visits";
import type { Outcome, RatingView } from "../../messages";
import type { Change } from "../../platform/journal";
import type { Handlers } from "../dispatch";
import { act } from "../engine";
import { spokenLanguage } from "../language";
import * as read from "../payload";

const RATING_MS = 600_000;
export const ratingMs = (plan: Plan | null): number => (plan ? plan.rating_seconds * 1000 : RATING_MS);

export const ratingHandlers: Pick<Handlers, "rating/view" | "visit/rate"> = {
  "rating/view": async (request) => {
    const visitId = read.id(read.fields(request).visitId);
    const language = await spokenLanguage();
    return act((state, plan, now) => {
      const visit = rateable(state, visitId, ratingMs(plan), now);
      return { ...still(state), result: visit && view(visit, language) };
    });
  },
  "visit/rate": async (request) => {
    const { visitId, worth, met } = read.fields(request);
    const said = { visitId: read.id(visitId), worth: read.worth(worth), met: met === null ? null : read.worth(met) };
    return act((state, plan, now) => rated(state, plan, said, now));
  },
};

function view(visit: EndedVisit, language: RatingView["language"]): RatingView {
  const { visitId, siteName, intention, attendedMs, plannedMs } = visit;
  return { visitId, siteName, intention, attendedMs, plannedMs, language };
}

function rated(
  state: State,
  plan: Plan | null,
  said: { visitId: string; worth: Worth; met: Worth | null },
  now: number,
): Change<Outcome> {
  const visit = rateable(state, said.visitId, ratingMs(plan), now);
  if (visit) return { ...rate(state, visit, said.worth, said.met, now), result: { ok: true } };
  return {
    ...still(state),
    result: { ok: false, code: "visit_not_rateable", detail: "This visit can no longer be rated." },
  };
}
