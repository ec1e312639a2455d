/** Deleting everything: what goes, what stays, then once more. */
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Sure } from "./Sure";
import { useDeleting } from "./useDeleting";

export function DeleteAll({ visits, onDeleted }: { visits: number; onDeleted: () => void }) {
  const { t } = useSpeech();
  const { question, told, button, askAbout, keep, done } = useDeleting();
  const remove = async () => {
    await ask(service.DELETE("/api/v1/data", { params: { query: { confirm: "everything" } } }));
    done(t("data-delete-all-done"));
    onDeleted();
  };
  return (
    <div class="deleting">
      <h3>{t("data-delete-all")}</h3>
      {question === null ? (
        <button
          ref={button}
          id="delete-all-button"
          type="button"
          class="button"
          onClick={() => askAbout(t("data-delete-all-sure", { visits }))}
        >
          {t("data-delete-all-button")}
        </button>
      ) : (
        <Sure question={question} onDelete={remove} onKeep={keep} />
      )}
      <p class="muted small empty-status" role="status">
        {told}
      </p>
    </div>
  );
}
