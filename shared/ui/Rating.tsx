/** After a visit: was it worth it, and, when an intention was stated, was it met. One tap each; no answer is "unknown". */
import type { Worth } from "@escale/shared/client/types";
import { Chips, type Choice } from "./Chips";
import type { Translate } from "./i18n";

interface Props {
  t: Translate;
  /** Makes the radio groups of several ratings on one page distinct. */
  name: string;
  /** null: no intention was stated, so "met" is not asked. */
  intention: string | null;
  worth: Worth | null;
  met: Worth | null;
  onRate: (worth: Worth, met: Worth | null) => void;
}

export function Rating({ t, name, intention, worth, met, onRate }: Props) {
  const choices: Choice<Worth>[] = [
    { value: "yes", label: t("rating-yes") },
    { value: "partly", label: t("rating-partly") },
    { value: "no", label: t("rating-no") },
  ];
  return (
    <div class="rating">
      <Chips
        name={`worth-${name}`}
        legend={t("rating-worth")}
        choices={choices}
        value={worth}
        onChoose={(value) => onRate(value, met)}
      />
      {intention !== null && worth !== null && (
        <Chips
          quiet
          name={`met-${name}`}
          legend={t("rating-met", { intention })}
          choices={choices}
          value={met}
          onChoose={(value) => onRate(worth, value)}
        />
      )}
    </div>
  );
}
