/** How to be told that a week waits to be looked back at: by the button's quiet mark, or by a notification as well. */
import { Chips } from "@escale/shared/ui/Chips";
import { useState } from "preact/hooks";
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
  const [waits, setWaits] = useState(false);
  const allow = async () => {
    const isAllowed = await act(whenAllowed(askToNotify(), () => send("options/notify", { notify: true })));
    if (isAllowed) setWaits(false);
    return isAllowed;
  };
  /** No key that only goes from choice to choice opens the browser's question: a button asks it then (WCAG 3.2.2). */
  const choose = (way: Way, isPassing: boolean) => {
    setWaits(way === "notification" && isPassing);
    if (way === "mark") return act(send("options/notify", { notify: false }));
    return isPassing ? true : allow();
  };
  return (
    <section class="card">
      <Chips<Way>
        name="reminders"
        legend={t("options-reminders")}
        choices={[
          { value: "mark", label: t("options-reminders-mark") },
          { value: "notification", label: t("options-reminders-notification") },
        ]}
        value={notifies || waits ? "notification" : "mark"}
        onChoose={choose}
      />
      <p class="muted">{t("options-reminders-hint")}</p>
      <div class={waits ? "ask" : "hidden-visually"} role="status">
        {waits && (
          <>
            <p>{t("options-reminders-waits")}</p>
            <button type="button" class="button" onClick={allow}>
              {t("options-reminders-allow")}
            </button>
          </>
        )}
      </div>
      <Problem text={problem} />
    </section>
  );
}
