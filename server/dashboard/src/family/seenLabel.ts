/** The lines of the attention label that others see of a member, beside time, plans, answers and the night. Pure. */
import type { Seen } from "@escale/shared/client/types";
import type { Translate } from "@escale/shared/ui/i18n";
import { pace, reachedLines, sponsored } from "../week/labelLines";
import type { Line } from "./Lines";

export const seenLabel = (t: Translate, label: NonNullable<Seen["label"]>): Line[] => {
  const line = (id: string, name: string, value: string) => ({ id, label: name, value });
  const paid = sponsored(t, label);
  return [
    ...reachedLines(t, label.reached).map(({ id, value }) => line(id, t(`label-part-${NAMED[id]}`), value)),
    line("looks", t("label-looks"), String(label.looks)),
    line("pace", t("label-pace"), pace(t, label)),
    ...(paid === null ? [] : [line("sponsored", t("label-sponsored"), paid)]),
  ];
};

/** "Chosen by you" is said to oneself only. */
const NAMED = { chosen: "chosen", fed: "fed", untold: "unknown" } as const;
