/** How long what browsers sent and the words of intentions are kept. Kept at once, and said. */
import type { StoredData } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

type Kept = StoredData["kept"];
const OFFERED: Record<keyof Kept, number[]> = {
  events_days: [7, 30, 90],
  intentions_days: [30, 90, 365, 3650],
};
const LABELS: Record<keyof Kept, string> = {
  events_days: "data-keeping-events",
  intentions_days: "data-keeping-intentions",
};

export function Keeping({ kept, onSaved }: { kept: Kept; onSaved: () => void }) {
  const { t } = useSpeech();
  const [told, setTold] = useState("");
  const keep = async (body: Kept) => {
    try {
      await ask(service.PUT("/api/v1/data/kept", { body }));
      setTold(t("data-keeping-saved"));
      onSaved();
    } catch (error) {
      setTold(errorText(t, errorId(error)));
    }
  };
  return (
    <section class="card screen-only" aria-labelledby="keeping">
      <h2 id="keeping">{t("data-keeping")}</h2>
      <p class="muted">{t("data-keeping-what")}</p>
      {(["events_days", "intentions_days"] as const).map((name) => (
        <div class="field" key={name}>
          <label for={name}>{t(LABELS[name])}</label>
          <select
            id={name}
            class="input"
            value={String(kept[name])}
            aria-describedby={name === "events_days" ? "events-bound" : undefined}
            onChange={(event) => void keep({ ...kept, [name]: Number(event.currentTarget.value) })}
          >
            {offered(name, kept[name]).map((days) => (
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
    </section>
  );
}

/** What is offered, and what holds now, whoever set it. */
const offered = (name: keyof Kept, now: number): number[] =>
  [...new Set([...OFFERED[name], now])].sort((one, other) => one - other);
