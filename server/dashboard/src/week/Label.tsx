/**
 * The attention label, as on food: what the time was made of, line by line, each with what it is computed from. What
 * cannot be known yet is told as unknown, never left out and never guessed.
 */
import type { Usage, WeekReview } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import type { Translate } from "@escale/shared/ui/i18n";
import { Shares } from "../charts/Shares";
import { useSpeech } from "../i18n";
import { Early } from "./Early";
import { pace, reachedLines, sponsored } from "./labelLines";
import { earlyLines, usualLines } from "./labelUsual";
import { sharesOf } from "./reached";

interface Line {
  id: string;
  value: string;
}

/** The lines that the strip shows, with the look of their part. */
const SWATCHES: Record<string, string> = { chosen: "chosen", fed: "fed", untold: "unknown" };

interface Props {
  usage: Usage;
  /** What is usual, where the label is of the same: null for that of one site. */
  review: WeekReview | null;
  isCurrent: boolean;
}

export function Label({ usage, review, isCurrent }: Props) {
  const { t } = useSpeech();
  const usual = review ? usualLines(t, review) : {};
  const { total, ...parts } = sharesOf(usage.reached);
  const strip = (["chosen", "fed", "unknown"] as const).map((kind) => ({
    kind,
    size: parts[kind],
    name: t(`label-part-${kind}`),
  }));
  return (
    <section class="card label" aria-labelledby="label">
      <h2 id="label">{t("label-title")}</h2>
      {total > 0 && <Shares parts={strip} />}
      <dl>
        {linesOf(t, usage).map(({ id, value }) => (
          <div key={id} class="label-line">
            <dt>
              {total > 0 && SWATCHES[id] && <span class={`swatch ${SWATCHES[id]}`} aria-hidden="true" />}
              {t(`label-${id}`)}
            </dt>
            <dd>{value}</dd>
            {usual[id] && <dd class="usually">{usual[id]}</dd>}
          </div>
        ))}
      </dl>
      {review && <Early of={earlyLines(t, usage, review)} isCurrent={isCurrent} />}
      <details>
        <summary>{t("label-how")}</summary>
        <dl class="how">
          {linesOf(t, usage).map(({ id }) => (
            <div key={id}>
              <dt>{t(`label-${id}`)}</dt>
              <dd class="muted">{t(`label-${id}-how`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function linesOf(t: Translate, usage: Usage): Line[] {
  const { worth } = usage;
  const rated = worth.yes + worth.partly + worth.no;
  const paid = sponsored(t, usage);
  const share = (part: number, whole: number) =>
    whole > 0 ? t("label-percent", { percent: Math.round((100 * part) / whole) }) : "–";
  return [
    ...reachedLines(t, usage.reached),
    {
      id: "planned",
      value:
        usage.planned_seconds > 0
          ? t("label-planned-value", {
              attended: duration(t, usage.planned_attended_seconds),
              planned: duration(t, usage.planned_seconds),
            })
          : "–",
    },
    { id: "worth", value: rated > 0 ? t("label-worth-value", { yes: worth.yes, rated }) : "–" },
    { id: "night", value: share(usage.night_seconds, usage.attended_seconds) },
    { id: "looks", value: String(usage.looks) },
    { id: "pace", value: pace(t, usage) },
    ...(paid === null ? [] : [{ id: "sponsored", value: paid }]),
  ];
}
