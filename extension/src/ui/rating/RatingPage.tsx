/** After "done": one tap, or none. Then this tab closes. */
import { planSentence } from "@escale/shared/ui/PlanBar";
import { Rating } from "@escale/shared/ui/Rating";
import { useEffect, useState } from "preact/hooks";
import { type Translate, translator } from "../../i18n";
import type { RatingView } from "../../messages";
import { onPersonChanged } from "../../platform/persons";
import { send } from "../../platform/send";
import { browserLanguage, speak } from "../language";
import { useRating } from "../useRating";

const visitAsked = (): string => new URLSearchParams(location.search).get("visit") ?? "";
const close = () => void send("gate/close", {}).catch(() => undefined);

export function RatingPage() {
  const [view, setView] = useState<RatingView | null | undefined>(undefined);
  useEffect(() => {
    const ask = () => void send("rating/view", { visitId: visitAsked() }).then(setView, () => setView(null));
    ask();
    // What a visit was for is not for the person who is here next.
    return onPersonChanged(() => {
      setView(undefined);
      ask();
    });
  }, []);
  if (view === undefined) return null;
  const t = translator(view?.language ?? browserLanguage());
  if (view) speak(view.language, t("rating-title", { site: view.siteName }));
  return <main class="after">{view ? <Asked t={t} view={view} /> : <h1>{t("rating-gone")}</h1>}</main>;
}

function Asked({ t, view }: { t: Translate; view: RatingView }) {
  const { worth, met, said, rate } = useRating(t, view.visitId);
  const isDone = worth !== null || said !== null;
  const planned = view.plannedMs === null ? null : view.plannedMs / 1000;
  return (
    <>
      <h1>{t("rating-title", { site: view.siteName })}</h1>
      <p class="muted">{planSentence(t, view.attendedMs / 1000, planned)}</p>
      <Rating t={t} name={view.visitId} intention={view.intention} worth={worth} met={met} onRate={rate} />
      <p role="status">{said}</p>
      <button type="button" class={isDone ? "button main" : "button"} onClick={close}>
        {t(isDone ? "rating-finish" : "rating-skip")}
      </button>
    </>
  );
}
