/** Several people use the browser that opened this page: the PIN of the adult whose pages these are. */
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { PinField, PinTold } from "../pin/PinFields";
import { usePinTry } from "../pin/usePinTry";
import { enterWithPin, needsPin } from "../service";
import { Title } from "./Title";

/** `onDone`: it was right. */
export function PinAtDoor({ onDone }: { onDone: () => void }) {
  const { t } = useSpeech();
  const [pin, setPin] = useState("");
  const [isOver, setOver] = useState(false);
  const trial = usePinTry();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (trial.wait > 0 || trial.busy || pin === "") return;
    if (await trial.attempt(() => enterWithPin(pin))) return onDone();
    setPin("");
    setOver(!needsPin());
  };
  return (
    <main class="narrow">
      <p class="brand">Escale</p>
      <Title text={t("app-door-title")} />
      <p>{t("app-door-why")}</p>
      <form class="door" noValidate onSubmit={(event) => void submit(event)}>
        {!isOver && (
          <PinField id="door-pin" label={t("app-door-label")} value={pin} onInput={setPin} describedBy="door-told" />
        )}
        <PinTold id="door-told" trial={trial} problem={isOver ? t("app-door-over") : null} />
        {!isOver && (
          <button type="submit" class="button main" aria-disabled={trial.wait > 0 || pin === ""}>
            {t("app-door-open")}
          </button>
        )}
      </form>
    </main>
  );
}
