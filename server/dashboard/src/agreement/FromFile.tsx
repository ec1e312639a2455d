/** Begin from a charter that somebody shared. The file is read here; nothing of it is sent anywhere but to this computer's service. */
import { Refused } from "@escale/shared/client/client";
import type { Terms } from "@escale/shared/client/types";
import { useId, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { errorId } from "../service";
import { NotACharter, readCharter } from "./charter";
import { termsText } from "./refusals";

export function FromFile({ onRead }: { onRead: (terms: Terms) => void }) {
  const { t } = useSpeech();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (file: File | undefined) => {
    setProblem(null);
    if (!file) return;
    try {
      onRead(await readCharter(file));
    } catch (error) {
      const refused = error instanceof Refused ? termsText(t, error) : null;
      setProblem(error instanceof NotACharter ? t(error.text) : (refused ?? errorText(t, errorId(error))));
    }
  };
  return (
    <div class="field">
      <label for={id}>{t("agreement-file")}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        class="input"
        aria-describedby={problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
        aria-invalid={problem ? "true" : undefined}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      {problem && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {problem}
        </p>
      )}
      <p id={`${id}-hint`} class="hint">
        {t("agreement-file-hint")}
      </p>
    </div>
  );
}
