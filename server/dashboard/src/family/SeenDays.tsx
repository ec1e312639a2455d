/** Each day of the week: its time as a bar and in words. What is not known is said, and never drawn as nothing. */
import type { Seen } from "@escale/shared/client/types";
import { duration, longDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

/** Shorter gaps say nothing to people. */
const TOLD_SECONDS = 1800;

type Day = Seen["days"][number];

export function SeenDays({ days }: { days: Day[] }) {
  const { t, language } = useSpeech();
  const longest = Math.max(1, ...days.map((day) => day.attended_seconds ?? 0));
  return (
    <section class="card" aria-labelledby="seen-days">
      <h2 id="seen-days">{t("family-seen-days")}</h2>
      {days.length === 0 ? (
        <p class="muted">{t("family-seen-no-days")}</p>
      ) : (
        <ul class="seen-days">
          {days.map((day) => (
            <li key={day.day}>
              <span class="day-name">{longDay(language, day.day)}</span>
              {day.attended_seconds === null ? (
                <span class="muted">{t(day.is_gap ? "family-seen-gap" : "family-seen-closed")}</span>
              ) : (
                <>
                  <strong>{duration(t, day.attended_seconds)}</strong>
                  {day.gap_seconds >= TOLD_SECONDS && (
                    <span class="muted small">{t("family-seen-gap-part", { gap: duration(t, day.gap_seconds) })}</span>
                  )}
                  <svg class="seen-bar" aria-hidden="true">
                    <rect class="track" width="100%" height="10" rx="5" />
                    <rect class="lived" width={`${(100 * day.attended_seconds) / longest}%`} height="10" rx="5" />
                  </svg>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
