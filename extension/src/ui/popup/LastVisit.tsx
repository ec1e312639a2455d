/** The latest ended visit can be rated for some minutes. */
import type { Worth } from "@escale/shared/client/types";
import { Rating } from "@escale/shared/ui/Rating";
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { ToolbarView } from "../../messages";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";

interface Props {
  t: Translate;
  visit: NonNullable<ToolbarView["rateable"]>;
}

export function LastVisit({ t, visit }: Props) {
  const [given, setGiven] = useState<{ worth: Worth; met: Worth | null } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const rate = (worth: Worth, met: Worth | null) => {
    setGiven({ worth, met });
    void attempt(send("visit/rate", { visitId: visit.visitId, worth, met })).then((outcome) =>
      setSaid(problem(t, outcome) ?? t("rating-saved")),
    );
  };
  return (
    <section>
      <h2>{t("toolbar-rate", { site: visit.siteName })}</h2>
      <Rating
        t={t}
        name={visit.visitId}
        intention={visit.intention}
        worth={given?.worth ?? null}
        met={given?.met ?? null}
        onRate={rate}
      />
      <p role="status">{said}</p>
    </section>
  );
}
