/** Which cues play while one is there, when, and how they look. Each shows its details once it is switched on. */
import type { Site } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import type { ComponentChildren } from "preact";
import { useSpeech } from "../i18n";
import { Days, Switch, type TypedField } from "./controls";
import type { Fields } from "./form";
import { fieldId, type Problems } from "./useSiteForm";

interface Props {
  site: Site;
  fields: Fields;
  problems: Problems;
  text: TypedField;
  change: (part: Partial<Fields>) => void;
}

type Switched = { [K in keyof Fields]: Fields[K] extends boolean ? K : never }[keyof Fields];

export function CueFields({ site, fields, problems, text, change }: Props) {
  const { t } = useSpeech();
  const id = (name: string) => fieldId(name, site);
  const cue = (name: Switched, label: string, details?: ComponentChildren) => (
    <>
      <Switch label={label} on={fields[name]} onChange={(on) => change({ [name]: on })} />
      {fields[name] && details && <div class="nested">{details}</div>}
    </>
  );
  return (
    <>
      <fieldset class="group">
        <legend class="question">{t("sites-group-cues")}</legend>
        {cue(
          "plannedCue",
          t("sites-planned-cue"),
          text("extension", t("sites-extension"), { unit: t("sites-unit-minutes") }),
        )}
        {cue(
          "chapterCue",
          t("sites-chapter-cue"),
          <>
            {text("chapterSize", t("sites-chapter-size"), { unit: t(`sites-chapter-unit-${fields.chapterUnit}`) })}
            <Chips
              name={id("chapterUnit")}
              legend={t("sites-chapter-unit")}
              choices={UNITS.map((value) => ({ value, label: t(`sites-chapter-unit-${value}`) }))}
              value={fields.chapterUnit}
              onChoose={(chapterUnit) => change({ chapterUnit })}
              quiet
            />
          </>,
        )}
        {cue("autoplayCue", t("sites-autoplay-cue"))}
        {cue("episodeCue", t("sites-episode-cue"))}
        {cue(
          "budgetCue",
          t("sites-budget-cue"),
          <>
            {text("budget", t("sites-budget"), { unit: t("sites-unit-minutes") })}
            {site.category !== null && (
              <Chips
                name={id("budgetScope")}
                legend={t("sites-budget-scope")}
                choices={SCOPES.map((value) => ({ value, label: t(`sites-budget-scope-${value}`) }))}
                value={fields.budgetScope}
                onChoose={(budgetScope) => change({ budgetScope })}
                quiet
              />
            )}
            <Days
              id={id("budgetDays")}
              legend={t("sites-budget-days")}
              days={fields.budgetDays}
              problem={problems.budgetDays ?? null}
              onChange={(budgetDays) => change({ budgetDays })}
            />
          </>,
        )}
        {cue(
          "nightCue",
          t("sites-night-cue"),
          <div class="side-by-side">
            {text("nightFrom", t("sites-night-from"), { isTime: true })}
            {text("nightUntil", t("sites-night-until"), { isTime: true })}
          </div>,
        )}
        {cue("paceCue", t("sites-pace-cue"), text("pace", t("sites-pace"), { unit: t("sites-unit-things") }))}
      </fieldset>
      <Chips
        name={id("strength")}
        legend={t("sites-strength")}
        choices={STRENGTHS.map((value) => ({ value, label: t(`sites-strength-${value}`) }))}
        value={fields.strength}
        onChoose={(strength) => change({ strength })}
      />
      {text("cuesPerDay", t("sites-cues-per-day"), {
        hint: t("sites-cues-per-day-hint"),
        unit: t("sites-unit-cues"),
      })}
    </>
  );
}

const UNITS = ["screens", "items", "minutes"] as const;
const SCOPES = ["site", "category"] as const;
const STRENGTHS = ["chip", "card", "curtain"] as const;
