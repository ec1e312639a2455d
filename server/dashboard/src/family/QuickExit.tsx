/** Away from the family's pages at once: a button that stays in sight, or Escape twice within a second. */
import { useEffect } from "preact/hooks";
import { useSpeech } from "../i18n";
import { leaveFamily } from "../route";
import { Link } from "../shell/Link";

const TWICE_MS = 1000;

export function QuickExit({ isOverview }: { isOverview: boolean }) {
  const { t } = useSpeech();
  useEffect(() => {
    let before = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.repeat) return;
      if (event.timeStamp - before < TWICE_MS) leaveFamily();
      before = event.timeStamp;
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);
  return (
    <div class="quick-exit screen-only">
      <button type="button" class="button" aria-describedby="quick-exit-how" onClick={() => leaveFamily()}>
        {t("family-exit")}
      </button>
      <span id="quick-exit-how" class="muted small">
        {t("family-exit-how")}
      </span>
      {!isOverview && (
        <Link to="/family">
          <span aria-hidden="true">←</span> {t("family-title")}
        </Link>
      )}
    </div>
  );
}
