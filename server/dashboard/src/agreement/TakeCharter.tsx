/** The agreement on paper, and as a file for other families. */
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";
import { saveCharter } from "./charter";

export function TakeCharter({ id }: { id: string }) {
  const { t } = useSpeech();
  const [told, setTold] = useState("");
  const take = async () => {
    try {
      setTold(t("agreement-file-taken", { file: await saveCharter(id) }));
    } catch (error) {
      setTold(errorText(t, errorId(error)));
    }
  };
  return (
    <section class="card screen-only" aria-labelledby="take-charter">
      <h2 id="take-charter">{t("agreement-take")}</h2>
      <div class="chips">
        <button type="button" class="button" onClick={() => print()}>
          {t("agreement-print")}
        </button>
        <button type="button" class="button" aria-describedby="take-charter-what" onClick={() => void take()}>
          {t("agreement-file-take")}
        </button>
      </div>
      <p id="take-charter-what" class="muted">
        {t("agreement-file-what")}
      </p>
      <p class="muted small empty-status" role="status">
        {told}
      </p>
    </section>
  );
}
