/** What came of the last choice for a site, and the way back. */
import type { Choice } from "../../domain/choices";
import type { Translate } from "../../i18n";

export type Said = { before: Choice | null } | { problem: string };

interface Props {
  t: Translate;
  site: string;
  said: Said | null;
  onUndo: (before: Choice | null) => void;
}

export function Answer({ t, site, said, onUndo }: Props) {
  return (
    <div class="said" role="status">
      {said && "problem" in said && <p class="problem">{said.problem}</p>}
      {said && "before" in said && (
        <>
          <span>{t("notify-saved")}</span>
          <button
            type="button"
            class="button"
            aria-label={t("notify-undo-named", { site })}
            onClick={() => onUndo(said.before)}
          >
            {t("notify-undo")}
          </button>
        </>
      )}
    </div>
  );
}
