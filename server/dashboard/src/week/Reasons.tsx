/** What brought the person there, when they said so, and what the stopping cues met. */
import type { Week } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import type { Compared } from "./Basis";
import { Early } from "./Early";
import { Triggers } from "./Triggers";
import { range, type Usual } from "./usual";

interface Props extends Compared {
  week: Week;
  usual: Usual;
}

export function Reasons({ week: { total }, usual, ...compared }: Props) {
  const { t } = useSpeech();
  const isTold = Object.values(total.triggers).some((count) => count > 0);
  const missing = usual.weeks_missing;
  const { isCurrent } = compared;
  return (
    <section class="card" aria-labelledby="reasons">
      <h2 id="reasons">{t("week-reasons")}</h2>
      {!isTold && <p class="muted">{t("week-reasons-none")}</p>}
      <Triggers counts={total.triggers} usual={usual.triggers} {...compared} />
      {isTold && !usual.triggers && (
        <Early of={[{ name: t("week-reasons"), missing: missing.triggers }]} isCurrent={isCurrent} />
      )}
      <p>
        {total.cues_shown > 0
          ? t("week-cues", { shown: total.cues_shown, honoured: total.cues_honoured })
          : t("week-cues-none")}
      </p>
      {total.cues_shown > 0 &&
        (usual.cues ? (
          <p class="muted">{t("week-usual-cues", range(usual.cues))}</p>
        ) : (
          <Early of={[{ name: t("week-cues-name"), missing: missing.cues }]} isCurrent={isCurrent} />
        ))}
    </section>
  );
}
