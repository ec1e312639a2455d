/** All of a pasted site, or only the part that its address names: asked only where there is a part. */
import type { ComponentChildren } from "preact";
import { Chips } from "./Chips";
import type { Translate } from "./i18n";
import type { Pasted } from "./pasted";

interface Props {
  t: Translate;
  /** Makes the radio groups of several addresses on one page distinct. */
  name: string;
  read: Pasted | null;
  isPart: boolean;
  onChoose: (isPart: boolean) => void;
}

export function PastedChoice({ t, name, read, isPart, onChoose }: Props) {
  if (!read?.part) return null;
  return (
    <Chips
      name={name}
      legend={t("pasted-how-much", { site: read.whole.name })}
      choices={[
        { value: "whole", label: <span>{t("pasted-whole", { site: read.whole.name })}</span> },
        { value: "part", label: <span>{t("pasted-part", { part: read.part.name })}</span> },
      ]}
      value={isPart ? "part" : "whole"}
      onChoose={(choice) => onChoose(choice === "part")}
    />
  );
}

/** Where choices appear. Always there, so that readers hear the question when it comes, and not each letter of a path. */
export function PastedPlace({ children }: { children: ComponentChildren }) {
  return (
    <div class="pasted" aria-live="polite" aria-relevant="additions">
      {children}
    </div>
  );
}
