/** What the extension does with a clause, told before it does: the words of the preview. Pure. */
import type { Clause, Terms } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import { hasCurtain } from "./kinds";
import { type Speaking, theScope } from "./say";

/** The buttons of its curtain in the curtain's own words, the main one first. Empty where there is none. */
export function actionsOf({ t }: Speaking, clause: Clause, terms: Terms): string[] {
  if (clause.kind === "homework") return [t("agreed-stop"), t("agreed-homework-done")];
  if (!hasCurtain(clause)) return [];
  return [
    t("agreed-stop"),
    t("agreed-ask"),
    ...terms.clauses.flatMap((one) => (one.kind === "reserve" ? [drawing(t, one.minutes)] : [])),
    ...(terms.clauses.some(({ kind }) => kind === "no_continue") ? [] : [t("agreed-continue")]),
  ];
}

const drawing = (t: Speaking["t"], minutes: number): string => t("agreed-draw", { left: duration(t, minutes * 60) });

export function consequenceOf(speaking: Speaking, clause: Clause, terms: Terms): string {
  const { t } = speaking;
  if (hasCurtain(clause))
    return [
      t("agreement-does-left", { kind: "minutes" in clause ? "minutes" : "hours" }),
      ...end(speaking, terms),
    ].join(" ");
  switch (clause.kind) {
    case "homework":
      return t("agreement-does-homework", { from: clause.from_time, done: t("agreed-homework-done") });
    case "gate":
      return t("agreement-does-gate", { the: theScope(speaking, clause.scope) });
    case "chapter":
      return t("agreement-does-chapter", { size: clause.size, unit: clause.unit });
    case "reserve":
      return t("agreement-does-reserve", {
        draw: drawing(t, clause.minutes),
        minutes: duration(t, clause.minutes * 60),
      });
    case "automatic":
      return t("agreement-does-automatic", { minutes: duration(t, clause.minutes * 60), times: clause.times });
    case "no_continue":
      return t("agreement-does-no-continue", { continue: t("agreed-continue") });
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
