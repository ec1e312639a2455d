/** What of a site's policy waits for its day, and changing one's mind about it. */
import type { Site } from "@escale/shared/client/types";
import { longDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { preview } from "./preview";

export function Later({ site, onKeep }: { site: Site; onKeep: () => void }) {
  const { t, language } = useSpeech();
  if (!site.later) return null;
  return (
    <div class="what-happens">
      <h3>{t("sites-later", { day: longDay(language, site.later.first_day) })}</h3>
      <p>{preview(t, site.name, site.later.policy)}</p>
      <button
        type="button"
        class="button"
        aria-label={t("sites-later-keep-named", { site: site.name })}
        onClick={onKeep}
      >
        {t("sites-later-keep")}
      </button>
    </div>
  );
}
