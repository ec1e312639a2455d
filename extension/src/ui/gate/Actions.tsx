/** "Not now" at once; "Enter" after the plan's short delay, which only this button has. */
import type { Translate } from "../../i18n";
import type { Answers } from "./useGate";

export function Actions({ t, answers }: { t: Translate; answers: Answers }) {
  const seconds = Math.ceil(answers.waitMs / 1000);
  return (
    <div class="actions">
      <button type="button" class="button main" onClick={answers.notNow}>
        {t("gate-not-now")} <kbd>{t("gate-escape")}</kbd>
      </button>
      <button type="submit" class="button enter" aria-disabled={!answers.ready}>
        {answers.ready ? t("gate-enter") : t("gate-enter-in", { seconds })}
        {!answers.ready && <progress aria-hidden="true" max={1} value={answers.progress} />}
      </button>
    </div>
  );
}
