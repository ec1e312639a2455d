/** The row at the end of a step. */
import { useSpeech } from "../i18n";

interface Props {
  next: string;
  onNext: () => void;
  onBack?: () => void;
  busy?: boolean;
  /** Going on is not the main action of this step. */
  quiet?: boolean;
}

export function Buttons({ next, onNext, onBack, busy, quiet }: Props) {
  const { t } = useSpeech();
  return (
    <div class="step-buttons">
      <button
        type="button"
        class={quiet ? "button" : "button main"}
        aria-disabled={busy}
        onClick={() => !busy && onNext()}
      >
        {next}
      </button>
      {onBack && (
        <button type="button" class="button quiet" onClick={onBack}>
          {t("welcome-back")}
        </button>
      )}
    </div>
  );
}
