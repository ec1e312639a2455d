/** Choices about notifications and what sites asked, as they are kept. One change at a time: a page may ask while another is answered. */
import type { Plan } from "@escale/shared/client/types";
import { type AskAnswer, answered, attempt } from "../domain/attempts";
import { keepWatched, type Notify } from "../domain/choices";
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
  const watched = new Set(plan.sites.map((site) => site.id));
  return inTurn(async () => {
    const options = await readOptions();
    const choices = keepWatched(options.notify.choices, watched);
    if (choices !== options.notify.choices) await writeOptions({ ...options, notify: { ...options.notify, choices } });
    const attempts = (await readValue("attempts")) ?? {};
    const kept = keepWatched(attempts, watched);
    if (kept !== attempts) await writeValue("attempts", kept);
  });
}
