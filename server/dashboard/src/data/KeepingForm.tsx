/** Choosing how long things are kept. Kept at once, and said; in a family with the PIN of an adult (`HouseholdKeeping`). */
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { usePin } from "../pin/usePin";
import { ask, errorId, service } from "../service";
import { KEPT, type Kept, LABELS, offered } from "./keepingTimes";

export interface KeepingProps {
  kept: Kept;
  onSaved: () => void;
}

export function KeepingForm({ kept, onSaved }: KeepingProps) {
  const { t } = useSpeech();
  const withPin = usePin();
  const [told, setTold] = useState("");
  /** What was chosen last, while it is not known whether it holds. */
  const [wish, setWish] = useState<Kept | null>(null);
  const shown = wish ?? kept;
  const keep = async (body: Kept) => {
    setWish(body);
    setTold("");
    try {
      await withPin(() => ask(service.PUT("/api/v1/data/kept", { body })));
      setTold(t("data-keeping-saved"));
      onSaved();
    } catch (error) {
      setWish(null);
      setTold(errorText(t, errorId(error)));
    }
  };
  return (
    <>
      {KEPT.map((name) => (
        <div class="field" key={name}>
          <label for={name}>{t(LABELS[name])}</label>
          <select
            id={name}
            class="input"
            value={String(shown[name])}
            aria-describedby={name === "events_days" ? "events-bound" : undefined}
            onChange={(event) => void keep({ ...shown, [name]: Number(event.currentTarget.value) })}
          >
            {offered(name, shown[name]).map((days) => (
              <option key={days} value={String(days)}>
                {t("data-days", { days })}
              </option>
            ))}
          </select>
          {name === "events_days" && (
            <p class="hint" id="events-bound">
              {t("data-keeping-events-bound")}
            </p>
          )}
        </div>
      ))}
      <p class="muted small empty-status" role="status">
        {told}
      </p>
    </>
  );
}
