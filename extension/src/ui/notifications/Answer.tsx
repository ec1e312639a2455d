/** What came of the last choice for a site, the way back, and the browser's permission where the choice waits for it. */
import type { Choice } from "../../domain/choices";
import type { Translate } from "../../i18n";

export interface Saved {
  before: Choice | null;
  /** It was chosen on the way to others, so that the browser was not asked. */
  waits: boolean;
}

export interface Said {
  saved?: Saved;
  problem?: string;
}

interface Props {
  t: Translate;
  site: string;
  said: Said | null;
  isAble: boolean;
  onUndo: (before: Choice | null) => void;
  onLet: (saved: Saved) => void;
}

export function Answer({ t, site, said, isAble, onUndo, onLet }: Props) {
  const { saved, problem } = said ?? {};
  const waits = saved?.waits === true && !isAble;
  return (
    <div class="said" role="status">
      {problem && <p class="problem">{problem}</p>}
      {saved && (
        <>
          <span>{t(waits ? "notify-saved-waits" : "notify-saved")}</span>
          {waits && (
            <button
              type="button"
              class="button"
              aria-label={t("notify-let-named", { site })}
              onClick={() => onLet(saved)}
            >
              {t("notify-let-browser")}
            </button>
          )}
          <button
            type="button"
            class="button"
            aria-label={t("notify-undo-named", { site })}
            onClick={() => onUndo(saved.before)}
          >
            {t("notify-undo")}
          </button>
        </>
      )}
    </div>
  );
}
