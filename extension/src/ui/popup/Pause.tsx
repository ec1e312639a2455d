/** A pause of today: always immediate, always recorded. */
import type { Language } from "@escale/shared/client/types";
import { clockTime } from "@escale/shared/ui/format";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";

interface Props {
  t: Translate;
  language: Language;
  until: number | null;
  onChange: () => void;
}

export function Pause({ t, language, until, onChange }: Props) {
  const pause = (minutes: number | "today" | null) => void send("pause/set", { minutes }).then(onChange, onChange);
  if (until !== null) {
    return (
      <section class="pause">
        <h2>{t("toolbar-paused-until", { time: clockTime(language, until) })}</h2>
        <button type="button" class="button main" onClick={() => pause(null)}>
          {t("toolbar-resume")}
        </button>
      </section>
    );
  }
  return (
    <fieldset class="pause">
      <legend class="muted">{t("toolbar-pause")}</legend>
      <div class="chips">
        <button type="button" class="chip" onClick={() => pause(15)}>
          {t("toolbar-pause-quarter")}
        </button>
        <button type="button" class="chip" onClick={() => pause(60)}>
          {t("toolbar-pause-hour")}
        </button>
        <button type="button" class="chip" onClick={() => pause("today")}>
          {t("toolbar-pause-today")}
        </button>
      </div>
    </fieldset>
  );
}
