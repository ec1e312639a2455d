/** What the extension does with a clause, told before it does: the words of the preview. Pure. */
import type { Clause, Terms } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import { hasCurtain } from "./kinds";
import { type Speaking, theScope } from "./say";

/** The buttons of its curtain or card, the main one first. Empty where nothing is asked. */
export function actionsOf({ t }: Speaking, clause: Clause, terms: Terms): string[] {
  if (clause.kind === "homework") return [t("agreement-do-homework"), t("agreement-do-stop")];
  if (!hasCurtain(clause)) return [];
  const has = (kind: Clause["kind"]) => terms.clauses.some((one) => one.kind === kind);
  return [
    t("agreement-do-stop"),
    t("agreement-do-ask"),
    ...(has("reserve") ? [t("agreement-do-draw")] : []),
    ...(has("no_continue") ? [] : [t("agreement-do-continue")]),
  ];
}

export function consequenceOf(speaking: Speaking, clause: Clause, terms: Terms): string {
  const { t } = speaking;
  if (hasCurtain(clause))
    return [
      t("agreement-does-left", { kind: "minutes" in clause ? "minutes" : "hours" }),
      ...end(speaking, terms),
    ].join(" ");
  switch (clause.kind) {
    case "homework":
      return t("agreement-does-homework", { from: clause.from_time });
    case "gate":
      return t("agreement-does-gate", { the: theScope(speaking, clause.scope) });
    case "chapter":
      return t("agreement-does-chapter", { size: clause.size, unit: clause.unit });
    case "reserve":
      return t("agreement-does-reserve", { minutes: duration(t, clause.minutes * 60) });
    case "automatic":
      return t("agreement-does-automatic", { minutes: duration(t, clause.minutes * 60), times: clause.times });
    case "no_continue":
      return t("agreement-does-no-continue");
    default:
      return t("agreement-does-nothing");
  }
}

function end({ t }: Speaking, { warn_minutes: warn = 0, finish_minutes: finish = 0 }: Terms): string[] {
  return [
    ...(warn > 0 ? [t("agreement-does-warn", { minutes: warn })] : []),
    ...(finish > 0 ? [t("agreement-does-finish", { minutes: finish })] : []),
    t("agreement-does-curtain"),
  ];
}
