/** A notification when a week waits to be looked back at, for who asked for one. Without it there is only the button's mark. */
import { reminder } from "../domain/reminder";
import { translator } from "../i18n";
import { readValue, writeValue } from "../platform/database";
import { mayNotify, notify, onNotificationClicked } from "../platform/notifications";
import { readOptions } from "../platform/options";
import { openDashboard } from "./dashboard";
import { spokenLanguage } from "./language";
import { whoIsHere } from "./people";

const NAME = "reflection";

/** Tell it once for each week that comes. */
export async function remind(): Promise<void> {
  const [stored, told, options] = await Promise.all([readValue("plan"), readValue("told"), readOptions()]);
  const isWanted = options.notifyReflection && (await mayNotify());
  const weeks = stored?.plan.reflections_due ?? 0;
  const next = reminder(weeks, told?.weeks ?? 0, isWanted);
  if (next.told !== (told?.weeks ?? 0)) await writeValue("told", { weeks: next.told });
  if (!next.tell) return;
  const t = translator(await spokenLanguage());
  await notify(NAME, t("toolbar-notification-title"), t("toolbar-reflection", { weeks }));
}

/** A click leads to the weeks that wait. To be called in the first turn, and when the permission is given. */
export function listenToReminders(): void {
  onNotificationClicked(clicked);
}

function clicked(name: string): void {
  if (name === NAME) void whoIsHere().then((memberId) => openDashboard("reflection", memberId));
}
