/** Easing off until a day that is chosen; returning is one click, and nothing was reset. */
import type { Site } from "@escale/shared/client/types";
import { longDay } from "@escale/shared/ui/format";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";

interface Props {
  site: Site;
  onTake: (lastDay: string) => void;
  onEnd: () => void;
}

export function Break({ site, onTake, onEnd }: Props) {
  const { t, language } = useSpeech();
  const [lastDay, setLastDay] = useState("");
  const named = { site: site.name };
  if (site.on_break) {
    const day = longDay(language, site.on_break.last_day);
    return (
      <div class="what-happens">
        <p>
          {site.on_break.begun
            ? t("sites-break-on", { day })
            : t("sites-break-soon", { day, from: longDay(language, site.on_break.first_day) })}
        </p>
        <button type="button" class="button" aria-label={t("sites-break-end-named", named)} onClick={onEnd}>
          {t("sites-break-end")}
        </button>
      </div>
    );
  }
  const id = `break-${site.id}`;
  return (
    <details>
      <summary>{t("sites-break")}</summary>
      <p class="muted">{t("sites-break-what", named)}</p>
      <div class="beside">
        <div class="field">
          <label for={id}>{t("sites-break-until")}</label>
          <input
            id={id}
            type="date"
            class="input"
            value={lastDay}
            onInput={(event) => setLastDay(event.currentTarget.value)}
          />
        </div>
        <button
          type="button"
          class="button"
          aria-label={t("sites-break-named", named)}
          disabled={lastDay === ""}
          onClick={() => onTake(lastDay)}
        >
          {t("sites-break-button")}
        </button>
      </div>
    </details>
  );
}
