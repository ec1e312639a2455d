/** The day and the hour from which a week waits for its reflection. Kept at once, and said. */
import type { ReflectionSchedule } from "@escale/shared/client/types";
import { weekdayName } from "@escale/shared/ui/format";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

const DAYS = [0, 1, 2, 3, 4, 5, 6];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function When({ schedule, onSaved }: { schedule: ReflectionSchedule; onSaved: () => void }) {
  const { t, language } = useSpeech();
  const [told, setTold] = useState<string | null>(null);
  const keep = async (body: ReflectionSchedule) => {
    try {
      await ask(service.PUT("/api/v1/reflections/schedule", { body }));
      setTold(t("reflection-when-saved"));
      onSaved();
    } catch (error) {
      setTold(errorText(t, errorId(error)));
    }
  };
  const day = (value: string) => void keep({ ...schedule, weekday: value === "" ? null : Number(value) });
  return (
    <section class="card screen-only" aria-labelledby="when">
      <h2 id="when">{t("reflection-when")}</h2>
      <p class="muted">{t("reflection-when-what")}</p>
      <div class="field">
        <label for="weekday">{t("reflection-when-day")}</label>
        <select
          id="weekday"
          class="input"
          value={schedule.weekday === null ? "" : String(schedule.weekday)}
          onChange={(event) => day(event.currentTarget.value)}
        >
          {DAYS.map((number) => (
            <option key={number} value={String(number)}>
              {weekdayName(language, number)}
            </option>
          ))}
          <option value="">{t("reflection-when-never")}</option>
        </select>
      </div>
      {schedule.weekday !== null && (
        <div class="field">
          <label for="hour">{t("reflection-when-hour")}</label>
          <select
            id="hour"
            class="input"
            value={String(schedule.hour)}
            onChange={(event) => void keep({ ...schedule, hour: Number(event.currentTarget.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={String(hour)}>
                {t("reflection-when-clock", { hour })}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="muted small" role="status">
        {told}
      </p>
    </section>
  );
}
