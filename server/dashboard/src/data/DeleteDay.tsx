/** Deleting one day. What goes is looked up first, so that the question can say it. */
import { duration, fullDay } from "@escale/shared/ui/format";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { Sure } from "./Sure";
import { useDeleting } from "./useDeleting";

export function DeleteDay({ last, onDeleted }: { last: string | null; onDeleted: () => void }) {
  const { t, language } = useSpeech();
  const { asked, told, button, askAbout, keep, done } = useDeleting();
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const day = chosen ?? last ?? "";
  const path = { params: { path: { day } } };
  const look = async () => {
    setProblem(null);
    try {
      const { visits, attended_seconds } = await ask(service.GET("/api/v1/days/{day}", path));
      const attended = duration(t, attended_seconds);
      askAbout(t("data-delete-day-sure", { visits: visits.length, day: fullDay(language, day), attended }), remove);
    } catch (error) {
      setProblem(errorText(t, errorId(error)));
    }
  };
  const remove = async () => {
    await ask(service.DELETE("/api/v1/days/{day}", path));
    done(t("data-delete-day-done", { day: fullDay(language, day) }));
    onDeleted();
  };
  return (
    <div class="deleting">
      <h3>{t("data-delete-day")}</h3>
      {asked === null ? (
        <div class="beside">
          <div class="field">
            <label for="delete-day">{t("data-delete-day-choose")}</label>
            <input
              id="delete-day"
              type="date"
              class="input"
              value={day}
              onInput={(event) => setChosen(event.currentTarget.value)}
            />
          </div>
          <button
            ref={button}
            id="delete-day-button"
            type="button"
            class="button"
            disabled={day === ""}
            onClick={() => void look()}
          >
            {t("data-delete-day-button")}
          </button>
        </div>
      ) : (
        <Sure question={asked.question} onDelete={asked.remove} onKeep={keep} />
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="muted small empty-status" role="status">
        {told}
      </p>
    </div>
  );
}
