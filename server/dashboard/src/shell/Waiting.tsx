/** While nothing can be shown yet: loading, or what went wrong and one action. */
import { errorText, useSpeech } from "../i18n";

export function Waiting({ error, onRetry }: { error: string | null; onRetry: () => void }) {
  const { t } = useSpeech();
  if (!error)
    return (
      <p class="muted waiting" role="status">
        {t("app-loading")}
      </p>
    );
  return (
    <div class="notice">
      <p role="alert">{errorText(t, error)}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t("app-retry")}
      </button>
    </div>
  );
}

/** Data is shown, but newer data could not be had. A page whose time is over says so itself. */
export function Stale({ error }: { error: string | null }) {
  const { t } = useSpeech();
  return error && error !== "error-credential-refused" ? (
    <p class="notice" role="status">
      {t("app-offline")}
    </p>
  ) : null;
}
