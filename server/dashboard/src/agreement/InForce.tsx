/** The version that holds: what it says, its signatures, and the split of its weeks. */
import type { Agreement, AgreementVersion, FamilyMember } from "@escale/shared/client/types";
import { localDay, longDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";
import { Clauses } from "./Clauses";
import { Preview } from "./Preview";
import { Signatures } from "./Signatures";
import { Split } from "./Split";
import { weeklyBudgets } from "./versions";

interface Props {
  agreement: Agreement;
  version: AgreementVersion;
  me: FamilyMember;
  onChange: (agreement: Agreement) => void;
}

export function InForce({ agreement, version, me, onChange }: Props) {
  const { t, language } = useSpeech();
  const since = version.in_force_since;
  const weekly = weeklyBudgets(version.terms);
  const isMine = agreement.member.id === me.id;
  return (
    <>
      <section class="card screen-only" aria-labelledby="in-force">
        <h2 id="in-force">{t("agreement-in-force", { number: version.number })}</h2>
        {since && <p>{t("agreement-since", { day: longDay(language, localDay(since)) })}</p>}
        <Clauses
          terms={version.terms}
          idle={{ of: version, whose: { member: agreement.member, isMine, stage: "held" } }}
        />
        <Preview terms={version.terms} />
        <Signatures version={version} member={agreement.member} />
      </section>
      {weekly.length > 0 && (
        <section class="card screen-only" aria-labelledby="split">
          <h2 id="split">{t("agreement-split")}</h2>
          <p class="muted">
            {isMine ? t("agreement-split-what") : t("agreement-split-theirs", { name: agreement.member.name })}
          </p>
          {weekly.map((clause) => (
            <Split
              key={clause.id}
              agreement={agreement}
              clause={clause}
              begun={agreement.begun.find(({ clause_id }) => clause_id === clause.id)?.minutes ?? []}
              isMine={isMine}
              onChange={onChange}
            />
          ))}
        </section>
      )}
    </>
  );
}
