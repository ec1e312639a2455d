/** What the week was, in a few sentences: planned and lived, turned back, last time's wish whatever there is, and weak signals. */
import type { Reflection } from "@escale/shared/client/types";
import { duration, weekdayName } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

type Signal = Reflection["signals"][number];

export function Figures({ reflection }: { reflection: Reflection }) {
  const { t, language } = useSpeech();
  const { visits, not_now: notNow, attended_seconds: attended } = reflection;
  // A visit that began in the week before may have lasted into this one.
  const hasTime = visits > 0 || attended > 0;
  return (
    <>
      {hasTime && <p>{t("reflection-time", { visits, attended: duration(t, attended) })}</p>}
      {notNow > 0 && <p>{t("today-not-now", { count: notNow })}</p>}
      {!hasTime && notNow === 0 && <p>{t("week-empty")}</p>}
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
