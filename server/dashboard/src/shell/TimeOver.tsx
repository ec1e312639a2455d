/**
 * Above a page whose time is over: it stays as it is, and what is typed too. In sight wherever the page is scrolled to;
 * heard at once, while the focus stays where somebody types.
 */
import { useEffect, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { OpenAgain } from "./OpenAgain";

export function TimeOver({ isOver }: { isOver: boolean }) {
  const { t } = useSpeech();
  const [wasOver, setWasOver] = useState(isOver);
  useEffect(() => {
    if (isOver) setWasOver(true);
  }, [isOver]);
  return (
    <>
      {isOver && (
        <section class="time-over screen-only" aria-labelledby="time-over">
          <div role="alert">
            <strong id="time-over">{t("app-signed-out-title")}</strong>
            <p>{t("app-time-over")}</p>
          </div>
          <details>
            <summary>{t("app-time-over-how")}</summary>
            <OpenAgain />
          </details>
        </section>
      )}
      {wasOver && (
        <p class="time-over-past empty-status" role="status">
          {isOver ? "" : t("app-time-over-past")}
        </p>
      )}
    </>
  );
}
