/** The week beside the weeks before: the usual range, and a change only where chance alone would not do as much. */
import type { Comparison } from "@escale/shared/client/types";
import { duration, listed } from "@escale/shared/ui/format";
import { dashed } from "@escale/shared/ui/i18n";
import { Range } from "../charts/Range";
import { useSpeech } from "../i18n";
import { BesideTable } from "./BesideTable";

interface Props {
  comparisons: Comparison[];
  /** Names of sites that no total holds. */
  leftOut: string[];
  isCurrent: boolean;
}

export function Beside({ comparisons, leftOut, isCurrent }: Props) {
  const { t, language } = useSpeech();
  const told = comparisons.filter((one) => one.value > 0 || (one.usual?.high ?? 0) > 0);
  // On the first day of a week nothing can be told yet, and then the reason is.
  const early = (told.length > 0 ? told : comparisons).filter((one) => one.verdict === "early");
  const waits = early.flatMap((one) => (one.weeks_missing === null ? [] : [one.weeks_missing]));
  return (
    <section class="card" aria-labelledby="beside">
      <h2 id="beside">{t("week-beside")}</h2>
      {isCurrent && <p class="muted">{t("week-beside-current")}</p>}
      <ul class="besides">
        {told.map((one) => (
          <li key={`${one.measure} ${one.site_id}`}>
            <p class="line-name">{name(one)}</p>
            <p>
              {figure(one, one.value)}
              {one.usual &&
                ` · ${t("week-usual", { low: figure(one, one.usual.low), high: figure(one, one.usual.high), weeks: one.usual.weeks })}`}
            </p>
            {one.usual && <Range value={one.value} usual={one.usual} label={(value) => figure(one, value)} />}
            {one.verdict !== "early" && (
              <p class={one.verdict === "usual" ? "muted" : "answer"}>{t(`week-verdict-${one.verdict}`)}</p>
            )}
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <p class="muted">{t("week-left-out", { sites: listed(language, leftOut), count: leftOut.length })}</p>
      )}
      {early.length > 0 && <p>{waiting(Math.max(...waits))}</p>}
      {told.some((one) => one.usual) && <BesideTable comparisons={told} name={name} figure={figure} />}
      <details>
        <summary>{t("week-beside-how")}</summary>
        <p class="muted">{t("week-beside-how-text")}</p>
      </details>
    </section>
  );

  /** `weeks` not finite: waiting helps none of them. */
  function waiting(weeks: number): string {
    if (!Number.isFinite(weeks)) return t("week-early-never");
    return weeks > 0 ? t("week-early", { weeks }) : t("week-early-days");
  }

  function name(one: Comparison): string {
    return one.site_name ?? t(`week-measure-${dashed(one.measure)}`);
  }

  function figure(one: Comparison, value: number): string {
    return one.measure === "looks" ? t("week-looks", { count: value }) : duration(t, value);
  }
}
