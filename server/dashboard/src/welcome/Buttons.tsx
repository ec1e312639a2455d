/** The row at the end of a step. */
import { useSpeech } from "../i18n";

interface Props {
  next: string;
  onNext: () => void;
  onBack?: () => void;
  busy?: boolean;
}

export function Buttons({ next, onNext, onBack, busy }: Props) {
  const { t } = useSpeech();
  return (
    <div class="step-buttons">
      <button type="button" class="button main" aria-disabled={busy} onClick={() => !busy && onNext()}>
        {next}
      </button>
      {onBack && (
        <button type="button" class="button" onClick={onBack}>
          {t("welcome-back")}
        </button>
      )}
    </div>
  );
}
