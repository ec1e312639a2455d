/** Plans of the people of this browser: fetched, kept, and played for who is here. The last plan of each keeps playing without the service. */
import { counted } from "../domain/agreedday";
import { toldByPlan } from "../domain/looks";
import { type Plans, planOfAll } from "../domain/people";
import { peopleOf, turnToPerson } from "../domain/presence";
import { serial } from "../domain/queue";
import { type State, still } from "../domain/state";
import type { Outcome } from "../messages";
import { readValue, type StoredPlan, writeValue } from "../platform/database";
import { tellPersonChanged } from "../platform/persons";
import { newPlan } from "../sync/plan";
import { failure, refusedFor } from "../sync/service";
import { act, adopt, done } from "./engine";

const inTurn = serial();

/** Fetch the plans that are played now. Gives the one that was adopted, or null when nothing changed. */
export async function refreshPlans(): Promise<StoredPlan | null> {
  const stored = await readValue("plan");
  const people = peopleOf(stored?.plan ?? null);
  if (people.length === 0) return refreshOwn(stored);
  const [hereId, plans] = await Promise.all([whoIsHere(), readValue("plans")]);
  // Whoever comes next must find their plan, even when the service is away by then.
  const wanted = people.map(({ id }) => id).filter((id) => hereId === null || id === hereId || !plans?.[id]);
  const news = [];
  for (const memberId of wanted) news.push(await refreshOf(memberId));
  return news.some((isNew) => isNew) ? playWhoIsHere() : null;
}

async function refreshOwn(stored: StoredPlan | null): Promise<StoredPlan | null> {
  const plan = await newPlan(stored?.etag ?? null, null);
  if (!plan) return null;
  await act((state) => done(still(toldByPlan({ ...state, agreed: counted(state.agreed) }))));
  await adopt(plan);
  if (peopleOf(plan.plan).length === 0) return plan;
  // From now on several people are here: each has a plan.
  await keepPlan(plan.plan.member_id, plan);
  await refreshPlans();
  return playWhoIsHere();
}

/** Whether something changed. A person who is no longer of this browser leaves nothing here. */
async function refreshOf(memberId: string): Promise<boolean> {
  try {
    const kept = (await readValue("plans"))?.[memberId];
    const plan = await newPlan(kept?.etag ?? null, memberId);
    if (!plan) return false;
    await act((state) => done(still(countedOf(state, memberId))));
    await keepPlan(memberId, plan);
    return true;
  } catch (error) {
    if (refusedFor(error) !== "not_here") throw error;
    await forgetPerson(memberId);
    return true;
  }
}

function countedOf(state: State, memberId: string): State {
  if (state.here?.memberId === memberId) return toldByPlan({ ...state, agreed: counted(state.agreed) });
  const day = state.apart[memberId];
  return day ? { ...state, apart: { ...state.apart, [memberId]: { ...day, agreed: counted(day.agreed) } } } : state;
}

async function keepPlan(memberId: string, plan: StoredPlan): Promise<void> {
  await inTurn(async () => writeValue("plans", { ...(await readValue("plans")), [memberId]: plan }));
}

async function forgetPerson(memberId: string): Promise<void> {
  await inTurn(async () => {
    const kept = Object.entries((await readValue("plans")) ?? {}).filter(([id]) => id !== memberId);
    await writeValue("plans", Object.fromEntries(kept));
  });
  await act((state, _plan, now) =>
    done(state.here?.memberId === memberId ? turnToPerson(state, null, now) : still(state)),
  );
  const owner = await newPlan(null, null);
  if (!owner) return;
  if (peopleOf(owner.plan).length > 0) await keepPlan(owner.plan.member_id, owner);
  else await writeValue("plans", null);
  await adopt(owner);
}

/** Play the plan of who is here; of all of them, while that is not known. */
function playWhoIsHere(): Promise<StoredPlan | null> {
  return inTurn(async () => {
    const [stored, plans, hereId] = await Promise.all([readValue("plan"), readValue("plans"), whoIsHere()]);
    const plan = stored && plans && chosenPlan(stored, plans, hereId);
    if (!plan) return stored;
    await adopt(plan);
    return plan;
  });
}

function chosenPlan(stored: StoredPlan, plans: Plans, hereId: string | null): StoredPlan | null {
  const [owner] = peopleOf(stored.plan);
  if (hereId !== null) return plans[hereId] ?? null;
  const own = owner && plans[owner.id];
  return own ? { etag: null, plan: planOfAll(own.plan, plans) } : null;
}

const NOT_HERE: Outcome = { ok: false, code: "not_here", detail: "This person is none of this browser's." };

/** null: not known, or nobody else uses this browser. */
export const whoIsHere = (): Promise<string | null> =>
  act((state) => ({ ...still(state), result: state.here?.memberId ?? null }));

/** Somebody said who they are. Without their plan nothing could be played for them, so it is fetched first. */
export async function choosePerson(memberId: string | null): Promise<Outcome> {
  const people = peopleOf((await readValue("plan"))?.plan ?? null);
  if (memberId !== null && !people.some((person) => person.id === memberId)) return NOT_HERE;
  try {
    if (memberId !== null && !(await readValue("plans"))?.[memberId]) await refreshOf(memberId);
  } catch (error) {
    return failure(error);
  }
  if (memberId !== null && !(await readValue("plans"))?.[memberId]) return NOT_HERE;
  await act((state, _plan, now) => done(turnToPerson(state, memberId, now)));
  await turnToWhoIsHere();
  return { ok: true };
}

/** Their plan plays, then gates that stand open ask anew: a person's intentions are nobody else's to read. */
export async function turnToWhoIsHere(): Promise<void> {
  await playWhoIsHere();
  await tellPersonChanged();
}
