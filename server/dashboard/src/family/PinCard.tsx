/** An adult's PIN: choosing it, changing it, and closing family actions again before the five minutes are over. */
import { clockTime } from "@escale/shared/ui/format";
import { useRef, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ChoosePin } from "../pin/ChoosePin";
import { ask, service } from "../service";
import { Problem } from "./Problem";
import { useAct } from "./useAct";

interface Props {
  hasPin: boolean;
  /** Until when nothing asks for it, or null. */
  until: string | null;
  onChanged: () => void;
}

export function PinCard({ hasPin, until, onChanged }: Props) {
  const { t, language } = useSpeech();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const { problem, busy, act } = useAct();
  const close = (said: string) => {
    setOpen(false);
    setTold(said);
    requestAnimationFrame(() => button.current?.focus());
  };
  const done = () => {
    close(t("family-pin-kept"));
    onChanged();
  };
  const lock = async () => {
    await ask(service.DELETE("/api/v1/family/step-up"));
    onChanged();
  };
  return (
    <section class="card pin-card" aria-labelledby="pin-title">
      <h2 id="pin-title">{t("family-pin")}</h2>
      <p>{t(hasPin ? "family-pin-has" : "family-pin-has-none")}</p>
      <p class="muted">{t("family-pin-what")}</p>
      {until !== null && (
        <div class="chips">
          <p>{t("family-pin-open", { time: clockTime(language, until) })}</p>
          <button type="button" class="button" onClick={() => busy || void act(lock)}>
            {t("family-pin-close")}
          </button>
        </div>
      )}
      <Problem text={problem} />
      {open ? (
        <ChoosePin replaces={hasPin} onDone={done} onCancel={() => close("")} />
      ) : (
        <button ref={button} id="pin-button" type="button" class="button" onClick={() => setOpen(true)}>
          {t(hasPin ? "family-pin-change" : "family-pin-choose")}
        </button>
      )}
      <p class="muted small empty-status" role="status">
        {told}
      </p>
      <p class="muted small">
        {t("family-pin-forgotten")} <code>escale pin reset</code>
      </p>
    </section>
  );
}
