/** A pause of today: always immediate, always recorded. */
import type { Language } from "@escale/shared/client/types";
import { clockTime } from "@escale/shared/ui/format";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct } from "../useAct";

interface Props {
  t: Translate;
  language: Language;
  until: number | null;
  onChange: () => void;
}

type Length = number | "today" | null;

export function Pause({ t, language, until, onChange }: Props) {
  const { problem, act } = useAct(t, onChange);
  const pause = (minutes: Length) => void act(send("pause/set", { minutes }));
  return (
    <section class="pause">
      {until === null ? (
        <Lengths t={t} onChoose={pause} />
      ) : (
        <Paused t={t} time={clockTime(language, until)} onResume={() => pause(null)} />
      )}
      <Problem text={problem} />
    </section>
  );
}

function Paused({ t, time, onResume }: { t: Translate; time: string; onResume: () => void }) {
  return (
    <>
      <h2>{t("toolbar-paused-until", { time })}</h2>
      <button type="button" class="button main" onClick={onResume}>
        {t("toolbar-resume")}
      </button>
    </>
  );
}

function Lengths({ t, onChoose }: { t: Translate; onChoose: (length: Length) => void }) {
  return (
    <fieldset>
      <legend class="muted">{t("toolbar-pause")}</legend>
      <div class="chips">
        <button type="button" class="chip" onClick={() => onChoose(15)}>
          {t("toolbar-pause-quarter")}
        </button>
        <button type="button" class="chip" onClick={() => onChoose(60)}>
          {t("toolbar-pause-hour")}
        </button>
        <button type="button" class="chip" onClick={() => onChoose("today")}>
          {t("toolbar-pause-today")}
        </button>
      </div>
    </fieldset>
  );
}
