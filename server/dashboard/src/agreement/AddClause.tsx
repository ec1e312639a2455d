/** One more clause: of which kind, and what that kind does. */
import { dashed } from "@escale/shared/ui/i18n";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { KINDS, type Kind } from "./kinds";
import { kindName } from "./say";
import type { Editor } from "./useEditor";

export function AddClause({ editor, isTeen }: { editor: Editor; isTeen: boolean }) {
  const speaking = useSpeech();
  const { t } = speaking;
  const [kind, setKind] = useState<Kind>("daily_budget");
  const kinds = KINDS.filter((one) => !(isTeen && one === "no_continue"));
  return (
    <div class="add-clause">
      <div class="beside">
        <div class="field">
          <label for="add-clause">{t("agreement-add")}</label>
          <select
            id="add-clause"
            class="input"
            value={kind}
            aria-describedby="add-clause-what"
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindName(speaking, one)}
              </option>
            ))}
          </select>
        </div>
        <button type="button" class="button" onClick={() => editor.add(kind)}>
          {t("agreement-add-button")}
        </button>
      </div>
      <p id="add-clause-what" class="muted">
        {t(`agreement-what-${dashed(kind)}`)}
      </p>
    </div>
  );
}
