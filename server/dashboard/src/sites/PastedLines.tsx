/** For each address that was pasted among a site's: all of its site, or only a part. */
import { PastedChoice, PastedPlace } from "@escale/shared/ui/PastedChoice";
import { useSpeech } from "../i18n";
import { askedOf } from "./addresses";
import type { Fields } from "./form";

interface Props {
  id: string;
  fields: Fields;
  change: (part: Partial<Fields>) => void;
}

export function PastedLines({ id, fields, change }: Props) {
  const { t } = useSpeech();
  const { parts } = fields;
  return (
    <PastedPlace>
      {askedOf(fields.patterns).map(({ line, read }) => (
        <PastedChoice
          key={line}
          t={t}
          name={`${id}-${line}`}
          read={read}
          isPart={parts.includes(line)}
          onChoose={(isPart) => change({ parts: isPart ? [...parts, line] : parts.filter((one) => one !== line) })}
        />
      ))}
    </PastedPlace>
  );
}
