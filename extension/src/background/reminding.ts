/** A notification when a week waits to be looked back at, for who asked for one. Without it there is only the button's mark. */
import type { Plan } from "@escale/shared/client/types";
import { mustSayWho } from "../domain/presence";
import { reminder, toldTo, withTold } from "../domain/reminder";
import { still } from "../domain/state";
import { translator } from "../i18n";
import { readValue, writeValue } from "../platform/database";
import { mayNotify, notify, onNotificationClicked } from "../platform/notifications";
import { readOptions } from "../platform/options";
import { openDashboard } from "./dashboard";
import { act } from "./engine";
import { spokenLanguage } from "./language";
import { whoIsHere } from "./people";

const NAME = "reflection";

/** Tell it once for each week that comes, to the person whose week it is. */
export async function remind(): Promise<void> {
  const [plan, stored, options] = await Promise.all([planOfWhoIsHere(), readValue("told"), readOptions()]);
  const isWanted = options.notifyReflection && (await mayNotify());
  if (!plan) return;
  const [weeks, told] = [plan.reflections_due, stored ?? {}];
  const next = reminder(weeks, toldTo(told, plan.member_id), isWanted);
  if (next.told !== told[plan.member_id]) await writeValue("told", withTold(told, plan.member_id, next.told));
  if (!next.tell) return;
  const t = translator(await spokenLanguage());
  await notify(NAME, t("toolbar-notification-title"), t("toolbar-reflection", { weeks }));
}

/** null: nothing is known, or it must be said first who is here; what is played for all of them tells of no week. */
const planOfWhoIsHere = (): Promise<Plan | null> =>
  act((state, plan) => ({ ...still(state), result: mustSayWho(state, plan) ? null : plan }));

/** A click leads to the weeks that wait. To be called in the first turn, and when the permission is given. */
export function listenToReminders(): void {
  onNotificationClicked(clicked);
}

function clicked(name: string): void {
  if (name === NAME) void whoIsHere().then((memberId) => openDashboard("reflection", memberId));
}
