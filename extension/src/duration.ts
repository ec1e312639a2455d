import type { Translate } from "./i18n";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** A duration as people say it: seconds below a minute, whole minutes above, hours and minutes from an hour on. */
export function duration(t: Translate, ms: number): string {
  if (ms < MINUTE_MS) return t("duration-seconds", { seconds: Math.round(ms / SECOND_MS) });
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 60) return t("duration-minutes", { minutes });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0
    ? t("duration-hours", { hours })
    : t("duration-hours-minutes", { hours, minutes: String(rest).padStart(2, "0") });
}
