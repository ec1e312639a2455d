/** Whether the service plays a clause, or whether it is a word that people give each other. Told in words and by its border. */
import type { Clause } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { isPlayed } from "./kinds";

export function Played({ clause }: { clause: Clause }) {
  const { t } = useSpeech();
  return isPlayed(clause) ? (
    <span class="tag played">{t("agreement-played")}</span>
  ) : (
    <span class="tag">{t("agreement-only-words")}</span>
  );
}
