/** What of the site's pages is hidden. It is no limit: it changes at once, both ways, and the toolbar shows everything in one click. */
import { useSpeech } from "../i18n";
import { Switch } from "./controls";
import type { Fields } from "./form";

interface Props {
  fields: Fields;
  change: (part: Partial<Fields>) => void;
}

export function CalmFields({ fields, change }: Props) {
  const { t } = useSpeech();
  const part = (name: "calmCounters" | "calmBadges" | "calmTrending", label: string) => (
    <Switch label={label} on={fields[name]} onChange={(on) => change({ [name]: on })} />
  );
  return (
    <fieldset class="group">
      <legend class="question">{t("sites-group-calm")}</legend>
      <p class="hint">{t("sites-calm-hint")}</p>
      {part("calmCounters", t("sites-calm-counters"))}
      {part("calmBadges", t("sites-calm-badges"))}
      {part("calmTrending", t("sites-calm-trending"))}
    </fieldset>
  );
}
