/** Say afterwards whether a visit was worth it, or change what was said. */
import type { Visit, Worth } from "@escale/shared/client/types";
import { Rating } from "@escale/shared/ui/Rating";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

interface Answer {
  worth: Worth;
  met: Worth | null;
}

/** `onRated`: the service has the answer, and the day's figures may be others. */
export function Rate({ visit, onRated }: { visit: Visit; onRated: () => void }) {
  const { t } = useSpeech();
  const [given, setGiven] = useState<Answer | null>(null);
  const [told, setTold] = useState<string | null>(null);

  const rate = async (worth: Worth, met: Worth | null) => {
    setGiven({ worth, met });
    setTold(null);
    try {
      await ask(
        service.PUT("/api/v1/visits/{visit_id}/rating", {
          params: { path: { visit_id: visit.id } },
          body: { worth, met },
        }),
      );
      setTold(t("rating-saved"));
      onRated();
    } catch (error) {
      setGiven(null);
      setTold(errorText(t, errorId(error)));
    }
  };

  return (
    <details class="rate">
      <summary>{t(visit.worth ? "today-rate-change" : "today-rate")}</summary>
      <Rating
        t={t}
        name={visit.id}
        intention={visit.intention}
        worth={given?.worth ?? visit.worth}
        met={given ? given.met : visit.met}
        onRate={(worth, met) => void rate(worth, met)}
      />
      <p class="muted small" role="status">
        {told}
      </p>
    </details>
  );
}
