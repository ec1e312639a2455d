/** The attention label of the week: over all sites, or of one of them. */
import type { Week, WeekReview } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { Label } from "./Label";

interface Props {
  week: Week;
  review: WeekReview;
  isCurrent: boolean;
}

export function Labels({ week, review, isCurrent }: Props) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState("");
  const site = week.sites.find((one) => one.site_id === chosen);
  return (
    <div class="labels">
      {week.sites.length > 1 && (
        <div class="field">
          <label for="label-of">{t("label-of")}</label>
          <select
            id="label-of"
            class="input"
            value={site ? site.site_id : ""}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">{t("label-of-all")}</option>
            {week.sites.map((one) => (
              <option key={one.site_id} value={one.site_id}>
                {one.site_name}
              </option>
            ))}
          </select>
        </div>
      )}
      <Label usage={site ?? week.total} review={site ? null : review} isCurrent={isCurrent} />
    </div>
  );
}
