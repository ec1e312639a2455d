/** How to be told that a week waits to be looked back at: by the button's quiet mark, or by a notification as well. */
import { Chips } from "@escale/shared/ui/Chips";
import type { Translate } from "../../i18n";
import { askToNotify } from "../../platform/notifications";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct, whenAllowed } from "../useAct";

interface Props {
  t: Translate;
  notifies: boolean;
  onChange: () => void;
}

type Way = "mark" | "notification";

export function Reminders({ t, notifies, onChange }: Props) {
  const { problem, act } = useAct(t, onChange);
  const choose = (way: Way) =>
    way === "mark"
      ? act(send("options/notify", { notify: false }))
      : act(whenAllowed(askToNotify(), () => send("options/notify", { notify: true })));
  return (
    <section class="card">
      <Chips<Way>
        name="reminders"
        legend={t("options-reminders")}
        choices={[
          { value: "mark", label: t("options-reminders-mark") },
          { value: "notification", label: t("options-reminders-notification") },
        ]}
        value={notifies ? "notification" : "mark"}
        onChoose={choose}
      />
      <p class="muted">{t("options-reminders-hint")}</p>
      <Problem text={problem} />
    </section>
  );
}
