/** What brings you here: optional, one tap, asked quietly. */
import type { Trigger } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import type { Translate } from "../../i18n";

const TRIGGERS: readonly Trigger[] = ["wish", "habit", "boredom", "stress", "notification", "message", "work"];

interface Props {
  t: Translate;
  value: Trigger | null;
  onChoose: (trigger: Trigger) => void;
}

export function Triggers({ t, value, onChoose }: Props) {
  const choices = TRIGGERS.map((trigger) => ({ value: trigger, label: t(`trigger-${trigger}`) }));
  return <Chips quiet name="trigger" legend={t("gate-trigger")} choices={choices} value={value} onChoose={onChoose} />;
}
