/** Learn cards that were put away, and the way to have them back. Nothing while there are none. */
import { useCallback, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { useLoad } from "../useLoad";

export function Cards({ onReopened }: { onReopened: () => void }) {
  const { t } = useSpeech();
  const { data, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/learn-cards")), []));
  const [told, setTold] = useState<string | null>(null);
  if (!data || (data.closed.length === 0 && !told)) return null;
  const reopen = async () => {
    try {
      await ask(service.DELETE("/api/v1/learn-cards/closed"));
      setTold(t("learn-reopened"));
      reload();
      onReopened();
    } catch (error) {
      setTold(errorText(t, errorId(error)));
    }
  };
  const count = data.closed.filter((card) => card !== "every").length;
  return (
    <section class="card screen-only" aria-labelledby="cards">
      <h2 id="cards">{t("learn-cards")}</h2>
      <p class="muted">{t("learn-cards-what")}</p>
      {data.closed.includes("every") && <p>{t("learn-none-wanted")}</p>}
      {count > 0 && <p>{t("learn-put-away", { count })}</p>}
      {data.closed.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => void reopen()}>
            {t("learn-reopen")}
          </button>
        </p>
      )}
      <p class="muted small" role="status">
        {told}
      </p>
    </section>
  );
}
