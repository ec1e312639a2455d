/** Deleting everything: what goes, what stays, then once more. */
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Sure } from "./Sure";
import { useDeleting } from "./useDeleting";

interface Props {
  visits: number;
  /** Whether there is anything that is not the person's alone: it stays, and that is said. */
  isShared: boolean;
  onDeleted: () => void;
}

export function DeleteAll({ visits, isShared, onDeleted }: Props) {
  const { t } = useSpeech();
  const { asked, told, button, askAbout, keep, done } = useDeleting();
  const remove = async () => {
    await ask(service.DELETE("/api/v1/data", { params: { query: { confirm: "everything" } } }));
    done(t(isShared ? "data-delete-all-done-shared" : "data-delete-all-done"));
    onDeleted();
  };
  const sure = t("data-delete-all-sure", { visits });
  return (
    <div class="deleting">
      <h3>{t("data-delete-all")}</h3>
      {asked === null ? (
        <button
          ref={button}
          id="delete-all-button"
          type="button"
          class="button"
          onClick={() => askAbout(isShared ? `${sure} ${t("data-delete-all-stays")}` : sure, remove)}
        >
          {t("data-delete-all-button")}
        </button>
      ) : (
        <Sure question={asked.question} onDelete={asked.remove} onKeep={keep} />
      )}
      <p class="muted small empty-status" role="status">
        {told}
      </p>
    </div>
  );
}
