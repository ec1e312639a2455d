/** Where the household lives: by whose clock agreements count. An adult says that it moves; it is so from the next day on. */
import type { Family } from "@escale/shared/client/types";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import { useId, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Problem } from "./Problem";
import { useAct } from "./useAct";
import { shownZone, zonesWith } from "./zones";

interface Props {
  family: Family;
  isAdult: boolean;
  onChanged: () => void;
}

export function ZoneCard({ family, isAdult, onChanged }: Props) {
  const { t, language } = useSpeech();
  const { zone, next_zone: next } = family;
  return (
    <section class="card zone-card" aria-labelledby="zone-title">
      <h2 id="zone-title">{t("family-zone")}</h2>
      <p>{t("family-zone-now", { zone: shownZone(zone) })}</p>
      <p class="muted">{t("family-zone-what")}</p>
      {next && (
        <p class="notice">
          {t("family-zone-next", {
            zone: shownZone(next.zone),
            day: longDay(language, localDay(next.from_at)),
            time: clockTime(language, next.from_at),
          })}
        </p>
      )}
      {isAdult && <Moving key={next?.zone ?? zone} family={family} onChanged={onChanged} />}
    </section>
  );
}

function Moving({ family, onChanged }: Omit<Props, "isAdult">) {
  const { t } = useSpeech();
  const id = useId();
  const held = family.next_zone?.zone ?? family.zone;
  const [chosen, setChosen] = useState(held);
  const { problem, busy, act } = useAct();
  const move = async () => {
    await ask(service.PUT("/api/v1/family/zone", { body: { zone: chosen } }));
    onChanged();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!busy && chosen !== held) void act(move);
  };
  return (
    <details>
      <summary>{t("family-zone-move")}</summary>
      <form class="member-form" noValidate onSubmit={submit}>
        <p class="muted">{t("family-zone-move-what")}</p>
        <div class="field">
          <label for={id}>{t("family-zone-choose")}</label>
          <select id={id} class="input" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            {zonesWith(family.zone, held).map((one) => (
              <option key={one} value={one}>
                {shownZone(one)}
              </option>
            ))}
          </select>
        </div>
        <Problem text={problem} />
        <div class="chips">
          <button type="submit" class="button" aria-disabled={busy || chosen === held}>
            {t("family-zone-save")}
          </button>
        </div>
      </form>
    </details>
  );
}
