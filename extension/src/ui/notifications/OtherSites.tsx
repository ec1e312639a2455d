/** Sites of the list without a choice of their own: left to the browser, or shown to the person first. */
import { Chips } from "@escale/shared/ui/Chips";
import type { Others } from "../../domain/choices";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct } from "../useAct";

interface Props {
  t: Translate;
  others: Others;
  onChange: () => void;
}

export function OtherSites({ t, others, onChange }: Props) {
  const { problem, act } = useAct(t, onChange);
  const choose = (chosen: Others) => act(send("notify/others", { others: chosen }));
  return (
    <section class="card">
      <Chips
        name="others"
        legend={t("notify-others")}
        choices={[
          { value: "browser", label: t("notify-others-browser") },
          { value: "ask", label: t("notify-others-ask") },
        ]}
        value={others}
        onChoose={choose}
        describedBy="others-hint"
      />
      <p id="others-hint" class="muted">
        {t("notify-others-hint")}
      </p>
      <Problem text={problem} />
    </section>
  );
}
