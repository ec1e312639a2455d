/** What happened last time and within the hour, as facts; and the way in without an intention. */
import type { GateRule } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import type { Translate } from "../../i18n";

interface Props {
  t: Translate;
  rule: GateRule;
  looks: number | null;
  onPass: () => void;
}

export function Facts({ t, rule, looks, onPass }: Props) {
  return (
    <div class="facts">
      {looks !== null && <p>{t("gate-looks", { looks })}</p>}
      {rule.last && <p>{lastTime(t, rule.last)}</p>}
      <button type="button" class="button quiet" onClick={onPass}>
        {t("gate-pass")}
      </button>
    </div>
  );
}

function lastTime(t: Translate, last: NonNullable<GateRule["last"]>): string {
  const attended = duration(t, last.attended_seconds);
  const stayed =
    last.planned_seconds === null
      ? t("gate-last-unplanned", { attended })
      : t("gate-last", { planned: duration(t, last.planned_seconds), attended });
  return last.worth === null ? stayed : `${stayed}, ${t("gate-last-worth", { worth: last.worth })}`;
}
