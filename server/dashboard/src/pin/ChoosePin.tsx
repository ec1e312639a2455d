/** A new PIN, written twice. `replaces`: there is one, which has to be given first. */
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { type PinFormProps, stepUp } from "./EnterPin";
import { isPin, LEAST_DIGITS, PinField, PinTold } from "./PinFields";
import { usePinTry } from "./usePinTry";

export function ChoosePin({ replaces, onDone, onCancel }: PinFormProps & { replaces?: boolean }) {
  const { t } = useSpeech();
  const [current, setCurrent] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const trial = usePinTry();
  const choose = async () => {
    await ask(service.PUT("/api/v1/family/pin", { body: { pin, current: replaces ? current : null } }));
    await stepUp(pin);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (trial.wait > 0 || trial.busy) return;
    const wrong = !isPin(pin) ? "family-pin-digits" : pin !== again ? "family-pin-differ" : null;
    setProblem(wrong && t(wrong, { least: LEAST_DIGITS }));
    if (wrong === null && (await trial.attempt(choose))) onDone();
  };
  return (
    <form class="pin-form" noValidate onSubmit={(event) => void submit(event)}>
      <p class="muted">{t("family-pin-choose-why")}</p>
      {replaces && (
        <PinField first id="pin-current" label={t("family-pin-current")} value={current} onInput={setCurrent} />
      )}
      <PinField
        first={!replaces}
        id="pin-new"
        label={t("family-pin-new")}
        hint={t("family-pin-digits", { least: LEAST_DIGITS })}
        value={pin}
        onInput={setPin}
        describedBy="pin-told"
      />
      <PinField id="pin-again" label={t("family-pin-again")} value={again} onInput={setAgain} describedBy="pin-told" />
      <PinTold id="pin-told" trial={trial} problem={problem} />
      <div class="chips">
        <button type="submit" class="button main" aria-disabled={trial.wait > 0}>
          {t("family-pin-keep")}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t("family-cancel")}
        </button>
      </div>
    </form>
  );
}
