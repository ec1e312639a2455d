/** What the usual range of sums is made of: which weeks, days and sites. */
import { listed } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

export interface Compared {
  /** Names of sites that no total holds. */
  leftOut: string[];
  isCurrent: boolean;
}

export function Basis({ weeks, leftOut, isCurrent }: Compared & { weeks: number }) {
  const { t, language } = useSpeech();
  const says = [
    t("week-usual-weeks", { weeks }),
    ...(isCurrent ? [t("week-beside-current")] : []),
    ...(leftOut.length > 0 ? [t("week-left-out", { sites: listed(language, leftOut), count: leftOut.length })] : []),
  ];
  return <p class="muted small">{says.join(" ")}</p>;
}
