/** The current site and its visit. */
import { duration } from "@escale/shared/ui/format";
import { PlanBar, planSentence } from "@escale/shared/ui/PlanBar";
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { ToolbarView } from "../../messages";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { Calm } from "./Calm";

interface Props {
  t: Translate;
  view: ToolbarView;
  onChange: () => void;
}

export function Standing({ t, view, onChange }: Props) {
  if (!view.site) return <h1>{t("toolbar-no-site")}</h1>;
  if (!view.visit) return <h1>{t("toolbar-site-without-visit", { site: view.site.name })}</h1>;
  return <Live t={t} name={view.site.name} visit={view.visit} onChange={onChange} />;
}

interface LiveProps {
  t: Translate;
  name: string;
  visit: NonNullable<ToolbarView["visit"]>;
  onChange: () => void;
}

function Live({ t, name, visit, onChange }: LiveProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const left = (visit.dueAtMs - visit.attendedMs) / 1000;
  const planned = visit.plannedMs === null ? null : visit.plannedMs / 1000;
  const end = () =>
    void attempt(send("toolbar/end", { visitId: visit.visitId })).then((outcome) => {
      setFailed(problem(t, outcome));
      if (outcome.ok) onChange();
    });
  return (
    <section class="standing">
      <p class="muted">{name}</p>
      <h1>
        {visit.intention === null
          ? t("toolbar-without-intention")
          : t("toolbar-intention", { intention: visit.intention })}
      </h1>
      <p class="left">{left > 0 ? t("toolbar-left", { left: duration(t, left) }) : t("toolbar-over")}</p>
      <PlanBar t={t} attendedSeconds={visit.attendedMs / 1000} plannedSeconds={planned} />
      <p class="muted">{planSentence(t, visit.attendedMs / 1000, planned)}</p>
      <button type="button" class="button main" onClick={end}>
        {t("toolbar-end")}
      </button>
      {failed && <p class="problem">{failed}</p>}
      <Calm t={t} visit={visit} onChange={onChange} />
    </section>
  );
}
