/** The version that came while somebody wrote theirs, to be read beside their draft. It takes the focus: it is read first. */
import type { AgreementVersion } from "@escale/shared/client/types";
import { useEffect, useRef } from "preact/hooks";
import { useSpeech } from "../i18n";
import { Clauses } from "./Clauses";
import { ProposedBy } from "./ProposedBy";

export function Meanwhile({ version }: { version: AgreementVersion }) {
  const { t } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [version.number]);
  const stage = version.in_force_since === null ? "open" : "held";
  return (
    <section class="card meanwhile" aria-labelledby="meanwhile">
      <h2 ref={heading} id="meanwhile" tabIndex={-1}>
        {t("agreement-meanwhile", { stage, number: version.number })}
      </h2>
      <ProposedBy version={version} />
      <Clauses terms={version.terms} />
      <p>{t("agreement-meanwhile-yours")}</p>
    </section>
  );
}
