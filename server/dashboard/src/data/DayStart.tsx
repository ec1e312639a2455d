/** The hour at which the person's days begin. Holds at once, for the days before as well, and is said. */
import type { Me } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

interface Props {
  me: Me;
  onChange: (me: Me) => void;
  onSaved: () => void;
}

export function DayStart({ me, onChange, onSaved }: Props) {
  const { t } = useSpeech();
  const [told, setTold] = useState("");
  const now = me.day_starts_at.slice(0, "04:00".length);
  const keep = async (day_starts_at: string) => {
    try {
      onChange(await ask(service.PATCH("/api/v1/me", { body: { day_starts_at } })));
      setTold(t("data-day-start-saved"));
      onSaved();
    } catch (error) {
      setTold(errorText(t, errorId(error)));
    }
  };
  return (
    <section class="card screen-only" aria-labelledby="day-start">
      <h2 id="day-start">{t("data-day-start")}</h2>
      <p class="muted">{t("data-day-start-what")}</p>
      <div class="field">
        <label for="day_starts_at">{t("data-day-start-at")}</label>
        <select id="day_starts_at" class="input" value={now} onChange={(event) => void keep(event.currentTarget.value)}>
          {offered(now).map((at) => (
            <option key={at} value={at}>
              {at}
            </option>
          ))}
        </select>
      </div>
      <p class="muted small empty-status" role="status">
        {told}
      </p>
    </section>
  );
}

/** From midnight to noon: a day that began in the evening would bear the date of the day before. */
const HOURS = Array.from({ length: 13 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);

/** What is offered, and what holds now, whoever set it. */
const offered = (now: string): string[] => [...new Set([...HOURS, now])].sort();
