/** The current site and its visit. */
import { duration } from "@escale/shared/ui/format";
import { PlanBar, planSentence } from "@escale/shared/ui/PlanBar";
import type { Translate } from "../../i18n";
import type { ToolbarView } from "../../messages";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { type Act, useAct } from "../useAct";
import { Calm } from "./Calm";

interface Props {
  t: Translate;
  view: ToolbarView;
  onChange: () => void;
}

export function Standing({ t, view, onChange }: Props) {
  // Here, and not with the visit: that it has ended is said where it no longer is.
  const { problem, act } = useAct(t, onChange);
  const { site, visit } = view;
  return (
    <section class="standing">
      {site && visit ? (
        <Live t={t} name={site.name} visit={visit} act={act} />
      ) : (
        <h1>{site ? t("toolbar-site-without-visit", { site: site.name }) : t("toolbar-no-site")}</h1>
      )}
      <Problem text={problem} />
    </section>
  );
}

interface LiveProps {
  t: Translate;
  name: string;
  visit: NonNullable<ToolbarView["visit"]>;
  act: Act["act"];
}

function Live({ t, name, visit, act }: LiveProps) {
  const left = (visit.dueAtMs - visit.attendedMs) / 1000;
  const planned = visit.plannedMs === null ? null : visit.plannedMs / 1000;
  return (
    <>
      <p class="muted">{name}</p>
      <h1>
        {visit.intention === null
          ? t("toolbar-without-intention")
          : t("toolbar-intention", { intention: visit.intention })}
      </h1>
      <p class="left">{left > 0 ? t("toolbar-left", { left: duration(t, left) }) : t("toolbar-over")}</p>
      <PlanBar t={t} attendedSeconds={visit.attendedMs / 1000} plannedSeconds={planned} />
      <p class="muted">{planSentence(t, visit.attendedMs / 1000, planned)}</p>
      <button type="button" class="button main" onClick={() => act(send("toolbar/end", { visitId: visit.visitId }))}>
        {t("toolbar-end")}
      </button>
      <Calm t={t} visit={visit} act={act} />
    </>
  );
}
