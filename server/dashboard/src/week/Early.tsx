/** What of several figures nobody can call usual yet, and what is missing: those that lack as much in one sentence. */
import { listed } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

interface Props {
  /** Figures without a range: their names, and the earlier weeks that it still needs. */
  of: { name: string; missing: number }[];
  isCurrent: boolean;
}

export function Early({ of, isCurrent }: Props) {
  const { t, language } = useSpeech();
  const lacks = isCurrent ? [...new Set(of.map(({ missing }) => missing))] : [null];
  return (
    <>
      {of.length > 0 &&
        lacks.map((weeks) => {
          const names = of.filter(({ missing }) => weeks === null || missing === weeks).map(({ name }) => name);
          return (
            <p key={weeks} class="muted">
              {said(listed(language, names), weeks)}
            </p>
          );
        })}
    </>
  );

  /** Null: the week is over, and no later one comes before it. */
  function said(figures: string, weeks: number | null): string {
    if (weeks === null) return t("week-usual-never", { figures });
    return weeks > 0 ? t("week-usual-early", { figures, weeks }) : t("week-usual-early-days", { figures });
  }
}
