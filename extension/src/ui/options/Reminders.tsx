/** How to be told that a week waits to be looked back at: by the button's quiet mark, or by a notification as well. */
import { Chips } from "@escale/shared/ui/Chips";
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import { askToNotify } from "../../platform/notifications";
import { send } from "../../platform/send";

interface Props {
  t: Translate;
  notifies: boolean;
  onChange: () => void;
}

export function Reminders({ t, notifies, onChange }: Props) {
  const [refusals, setRefusals] = useState(0);
  const choose = (chosen: "mark" | "notification") => {
    const asked = chosen === "notification" ? askToNotify() : Promise.resolve(false);
    void asked
      .then(async (granted) => {
        setRefusals((before) => (chosen === "notification" && !granted ? before + 1 : 0));
        await send("options/notify", { notify: granted });
      })
      .then(onChange, onChange);
  };
  return (
    <section class="card">
      <Chips
        key={refusals} // a choice that was refused is taken back in the page too
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
      {refusals > 0 && (
        <p class="problem" role="alert">
          {t("options-reminders-refused")}
        </p>
      )}
    </section>
  );
}
