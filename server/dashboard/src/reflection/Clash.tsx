/** The week was written elsewhere while it was written here: both to be read, and the person chooses. */
import type { Reflection } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { hasText } from "./text";
import { Words } from "./Words";

interface Props {
  stored: Reflection;
  mine: Pick<Reflection, "questions" | "intention">;
  onStored: () => void;
  onMine: () => void;
}

export function Clash({ stored, mine, onStored, onMine }: Props) {
  const { t } = useSpeech();
  return (
    <div class="notice clash">
      <p role="alert">{t("reflection-clash")}</p>
      <h3>{t("reflection-clash-stored")}</h3>
      {hasText(stored) ? <Words {...stored} /> : <p>{t("reflection-clash-nothing")}</p>}
      <h3>{t("reflection-clash-mine")}</h3>
      {hasText(mine) ? <Words {...mine} /> : <p>{t("reflection-clash-nothing")}</p>}
      <div class="step-buttons">
        <button type="button" class="button main" onClick={onStored}>
          {t("reflection-clash-take")}
        </button>
        <button type="button" class="button" onClick={onMine}>
          {t("reflection-clash-keep")}
        </button>
      </div>
    </div>
  );
}
