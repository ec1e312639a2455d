/** Deleting what was written about a week, once more asked. */
import { Sure } from "../data/Sure";
import { useDeleting } from "../data/useDeleting";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";

interface Props {
  week: string;
  /** Resolves when nothing is on its way any more that would write it again. */
  settled?: () => Promise<unknown>;
  onDeleted: () => void;
}

export function DeleteWritten({ week, settled, onDeleted }: Props) {
  const { t } = useSpeech();
  const { asked, button, askAbout, keep } = useDeleting();
  const remove = async () => {
    await settled?.();
    await ask(service.DELETE("/api/v1/reflections/{week}", { params: { path: { week } } }));
    onDeleted();
  };
  return asked === null ? (
    <button
      ref={button}
      type="button"
      class="button quiet"
      onClick={() => askAbout(t("reflection-delete-what"), remove)}
    >
      {t("reflection-delete")}
    </button>
  ) : (
    <Sure question={asked.question} onDelete={asked.remove} onKeep={keep} />
  );
}
