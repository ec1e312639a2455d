/** Who of several people sits at this browser. They say so at the gate or in the toolbar, and are asked again once nobody was there. */
import type { Person, Plan } from "@escale/shared/client/types";
import { NO_AGREED_DAY } from "./agreedday";
import { attendedTab, type Snapshot } from "./attention";
import { resume } from "./pauses";
import { andThen, type State, type Step, still } from "./state";
import { NO_DAY } from "./today";
import { endAll } from "./visits";

/** Written down so often: absence is counted in minutes. */
const NOTED_MS = 20_000;

/** A browser of one person asks nothing. A plan of an earlier service names nobody. */
export const peopleOf = (plan: Plan | null): Person[] => {
  const people = plan?.people ?? [];
  return people.length > 1 ? people : [];
};

/** null: it is not known who is here. */
export const personHere = (state: State, plan: Plan | null): Person | null =>
  peopleOf(plan).find((person) => person.id === state.here?.memberId) ?? null;

export const mustSayWho = (state: State, plan: Plan | null): boolean =>
  peopleOf(plan).length > 0 && personHere(state, plan) === null;

/** Another person is here, or nobody that is known: what the last one did ends, and their day is kept for when they come back. */
export function turnToPerson(state: State, memberId: string | null, now: number): Step {
  const before = state.here?.memberId ?? null;
  if (before === memberId) return still(state);
  // A pause is one's own.
  return andThen(
    andThen(endAll(state, "left", now), (all) => resume(all, now)),
    ({ today, agreed, apart, ...ended }) => {
      const days = before === null ? apart : { ...apart, [before]: { today, agreed } };
      const own = (memberId === null ? null : days[memberId]) ?? { today: NO_DAY, agreed: NO_AGREED_DAY };
      const here = memberId === null ? null : { memberId, seenAt: now };
      return still({
        ...ended,
        ...own,
        apart: days,
        here,
        asks: {},
        gates: {},
        attention: null,
        ended: [],
        looked: [],
      });
    },
  );
}

/** Note that somebody is there; nobody for as long as the plan says, asleep or not, and it is asked again. */
export function watchPresence(state: State, plan: Plan | null, seen: Snapshot, now: number): Step {
  const { here } = state;
  if (!here || !plan) return still(state);
  const since = now - here.seenAt;
  if (since >= plan.absence_seconds * 1000) return turnToPerson(state, null, now);
  const isThere = seen.idle === "active" || attendedTab(seen, state.playing) !== null;
  const isNews = since < 0 || since >= NOTED_MS;
  return still(isThere && isNews ? { ...state, here: { ...here, seenAt: now } } : state);
}
