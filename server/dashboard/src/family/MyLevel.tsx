/** What others see of me, and choosing another level where there is a choice: less at once, more after 24 hours. */
import type { Visibility } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import type { Level } from "./facets";
import { LevelLine } from "./LevelLine";
import { Problem } from "./Problem";
import { useAct } from "./useAct";

export function MyLevel({ visibility, onChanged }: { visibility: Visibility; onChanged: () => void }) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<Level>(visibility.next_level?.level ?? visibility.level);
  const [told, setTold] = useState("");
  const { problem, busy, act } = useAct();
  const { choices } = visibility;
  const choose = async () => {
    await ask(service.PUT("/api/v1/family/visibility", { body: { level: chosen } }));
    setTold(t("family-saved"));
    onChanged();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTold("");
    if (!busy) void act(choose);
  };
  return (
    <section class="card my-level" aria-labelledby="my-level">
      <h2 id="my-level">{t("family-mine")}</h2>
      <LevelLine member={visibility} />
      {choices.length < 2 ? (
        <p>{t("family-mine-no-choice")}</p>
      ) : (
        <form class="member-form" onSubmit={submit}>
          <Chips
            name="level"
            legend={t("family-mine-choose")}
            choices={choices.map((value) => ({ value, label: t(`family-level-name-${value}`) }))}
            value={chosen}
            onChoose={setChosen}
            describedBy="level-when"
          />
          <p id="level-when" class="muted">
            {t("family-mine-when")}
          </p>
          <Problem text={problem} />
          <div class="chips">
            <button type="submit" class="button" aria-disabled={busy}>
              {t("family-save")}
            </button>
            <span class="saved" role="status">
              {told}
            </span>
          </div>
        </form>
      )}
    </section>
  );
}
