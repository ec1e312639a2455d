/** Choices about notifications and what sites asked, as they are kept. One change at a time: a page may ask while another is answered. */
import type { Plan } from "@escale/shared/client/types";
import { type AskAnswer, answered, attempt } from "../domain/attempts";
import { keepWatched, type Notify } from "../domain/choices";
import { peopleOf } from "../domain/presence";
import { serial } from "../domain/queue";
import { readValue, writeValue } from "../platform/database";
import { readOptions, writeOptions } from "../platform/options";

const inTurn = serial();

export function changeNotify(change: (notify: Notify) => Notify): Promise<void> {
  return inTurn(async () => {
    const options = await readOptions();
    await writeOptions({ ...options, notify: change(options.notify) });
  });
}

export function noteAttempt(siteId: string, now: number): Promise<{ show: boolean; answer: AskAnswer }> {
  return inTurn(async () => {
    const before = (await readValue("attempts")) ?? {};
    const { attempts, ...told } = attempt(before, siteId, now);
    if (attempts !== before) await writeValue("attempts", attempts);
    return told;
  });
}

/** False when nothing was asked. */
export function keepAnswer(siteId: string, answer: AskAnswer): Promise<boolean> {
  return inTurn(async () => {
    const before = (await readValue("attempts")) ?? {};
    if (!before[siteId]) return false;
    await writeValue("attempts", answered(before, siteId, answer));
    return true;
  });
}

/** What sites asked of somebody who is no longer here is nobody else's. */
export const forgetAttempts = (): Promise<void> => inTurn(() => writeValue("attempts", null));

/** What belonged to sites that are no longer watched is forgotten. Without a plan nothing is known to be gone. */
export function forgetGone(plan: Plan): Promise<void> {
  return inTurn(async () => {
    const plans = Object.values((await readValue("plans")) ?? {}).map((stored) => stored.plan);
    const watched = new Set(sitesOfAll(plan, plans));
    const options = await readOptions();
    const choices = keepWatched(options.notify.choices, watched);
    if (choices !== options.notify.choices) await writeOptions({ ...options, notify: { ...options.notify, choices } });
    const attempts = (await readValue("attempts")) ?? {};
    const kept = keepWatched(attempts, watched);
    if (kept !== attempts) await writeValue("attempts", kept);
  });
}

/** A site is one member's own: those of the others at this browser are watched too, when it is their turn. */
function sitesOfAll(plan: Plan, plans: readonly Plan[]): string[] {
  const all = peopleOf(plan).length > 0 ? [plan, ...plans] : [plan];
  return all.flatMap(({ sites }) => sites.map((site) => site.id));
}
