/** The PIN, for five minutes of family actions. */
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { PinField, PinTold } from "./PinFields";
import { usePinTry } from "./usePinTry";

export interface PinFormProps {
  onDone: () => void;
  onCancel?: () => void;
}

export const stepUp = (pin: string) => ask(service.POST("/api/v1/family/step-up", { body: { pin } }));

export function EnterPin({ onDone, onCancel }: PinFormProps) {
  const { t } = useSpeech();
  const [pin, setPin] = useState("");
  const trial = usePinTry();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (trial.wait > 0 || trial.busy) return;
    if (await trial.attempt(() => stepUp(pin))) onDone();
    else setPin("");
  };
  return (
    <form class="pin-form" noValidate onSubmit={(event) => void submit(event)}>
      <p class="muted">{t("family-pin-enter-why")}</p>
      <PinField first id="pin" label={t("family-pin-label")} value={pin} onInput={setPin} describedBy="pin-told" />
      <PinTold id="pin-told" trial={trial} />
      <div class="chips">
        <button type="submit" class="button main" aria-disabled={trial.wait > 0 || pin === ""}>
          {t("family-pin-go")}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t("family-cancel")}
        </button>
      </div>
      <p class="muted small">
        {t("family-pin-forgotten")} <code>escale pin reset</code>
      </p>
    </form>
  );
}
