/** What the week was, in a few sentences: planned and lived, last time's wish, and weak signals. */
import type { Reflection } from "@escale/shared/client/types";
import { duration, weekdayName } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

type Signal = Reflection["signals"][number];

export function Figures({ reflection }: { reflection: Reflection }) {
  const { t, language } = useSpeech();
  if (reflection.visits === 0) return <p>{t("week-empty")}</p>;
  return (
    <>
      <p>
        {t("reflection-time", {
          visits: reflection.visits,
          attended: duration(t, reflection.attended_seconds),
        })}
      </p>
      {reflection.planned_seconds > 0 && (
        <p>
          {t("today-headline-sentence", {
            planned: duration(t, reflection.planned_seconds),
            attended: duration(t, reflection.planned_attended_seconds),
          })}
        </p>
      )}
      {reflection.last_intention && (
        <p class="answer">{t("reflection-last", { intention: reflection.last_intention.text })}</p>
      )}
      {reflection.signals.length > 0 && (
        <>
          <h3>{t("reflection-signals")}</h3>
          <p class="muted small">{t("reflection-signals-what")}</p>
          <ul class="besides">
            {reflection.signals.map((one) => (
              <li key={`${one.kind} ${one.site_id} ${one.weekday}`}>{told(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );

  /** Three weeks in a row, the oldest first. */
  function told({ kind, site_name, weekday, values, out_of }: Signal): string {
    const figures = values.map((value, place) =>
      kind === "kept"
        ? t("reflection-of", { met: value, answers: out_of?.[place] ?? 0 })
        : kind === "looks"
          ? String(value)
          : duration(t, value),
    );
    const [first, second, third] = figures;
    return t(`reflection-signal-${kind}`, {
      site: site_name ?? "",
      day: weekday === null ? "" : weekdayName(language, weekday),
      first: first ?? "",
      second: second ?? "",
      third: third ?? "",
    });
  }
}
