/** A version that waits for signatures: what it says, what it changes, who signed, and signing, answering or refusing it. */
import type { Agreement, AgreementVersion, FamilyMember } from "@escale/shared/client/types";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Problem } from "../family/Problem";
import { type Act, useAct } from "../family/useAct";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Ask } from "./Ask";
import { ChooseSites, offeredKeys } from "./ChooseSites";
import { Clauses } from "./Clauses";
import { Differences } from "./Differences";
import { Preview } from "./Preview";
import { ProposedBy } from "./ProposedBy";
import { Signatures } from "./Signatures";
import { versionBefore } from "./versions";

interface Props {
  agreement: Agreement;
  version: AgreementVersion;
  me: FamilyMember;
  onChange: (agreement: Agreement | null) => void;
  onCounter: () => void;
}

export function Proposal({ agreement, version, me, onChange, onCounter }: Props) {
  const { t } = useSpeech();
  const before = versionBefore(agreement, version.number);
  return (
    <>
      <section class="card" aria-labelledby="proposal">
        <h2 id="proposal">{t("agreement-proposal", { number: version.number })}</h2>
        <ProposedBy version={version} />
        <p>{t(agreement.in_force ? "agreement-not-yet-before" : "agreement-not-yet")}</p>
        <Clauses
          terms={version.terms}
          idle={{
            of: version,
            whose: { member: agreement.member, isMine: agreement.member.id === me.id, stage: "open" },
          }}
        />
        <Preview terms={version.terms} />
        <Signatures version={version} member={agreement.member} />
        <Answer agreement={agreement} version={version} me={me} onChange={onChange} onCounter={onCounter} />
      </section>
      {before && (
        <Differences
          before={before.terms}
          after={version.terms}
          title={t("agreement-differences", { number: before.number })}
        />
      )}
    </>
  );
}

function Answer({ agreement, version, me, onChange, onCounter }: Props) {
  const { t } = useSpeech();
  const act = useAct();
  const [asking, setAsking] = useState<"sign" | "refuse" | null>(null);
  const hasSigned = version.signatures.some(({ member }) => member.id === me.id);
  const [chosen, setChosen] = useState<string[]>([]);
  const isMine = agreement.member.id === me.id;
  const { number } = version;
  const params = { params: { path: { agreement_id: agreement.id } } };
  const answered = async (call: () => Promise<Agreement>) => {
    const refusal = await act.act(async () => {
      const left = await call();
      onChange(left.in_force || left.proposed || left.earlier.length > 0 ? left : null);
    });
    if (!refusal) setAsking(null);
  };
  const sign = () =>
    answered(() =>
      ask(
        service.POST("/api/v1/family/agreements/{agreement_id}/signatures", {
          ...params,
          body: { number, ...(chosen.length > 0 && { watch: chosen }) },
        }),
      ),
    );
  const refuse = () =>
    answered(() =>
      ask(service.POST("/api/v1/family/agreements/{agreement_id}/refusals", { ...params, body: { number } })),
    );
  if (asking)
    return (
      <Question
        kind={asking}
        name={agreement.member.name}
        role={agreement.member.role}
        act={act}
        isMine={isMine}
        onYes={() => void (asking === "sign" ? sign() : refuse())}
        onNo={() => setAsking(null)}
      >
        {asking === "sign" && isMine && offeredKeys(version).length > 0 && (
          <ChooseSites version={version} chosen={chosen} onChoose={setChosen} />
        )}
      </Question>
    );
  return (
    <div class="step-buttons screen-only">
      {hasSigned ? (
        <p class="saved">{t("agreement-signed-mine")}</p>
      ) : (
        <button type="button" class="button main" onClick={() => setAsking("sign")}>
          {t("agreement-sign")}
        </button>
      )}
      <button type="button" class="button" onClick={onCounter}>
        {t("agreement-counter")}
      </button>
      <button type="button" class="button quiet" onClick={() => setAsking("refuse")}>
        {t("agreement-refuse")}
      </button>
    </div>
  );
}

interface QuestionProps {
  kind: "sign" | "refuse";
  name: string;
  role: Agreement["member"]["role"];
  isMine: boolean;
  act: Act;
  onYes: () => void;
  onNo: () => void;
  children: ComponentChildren;
}

/** What follows from a yes, before it is given: what is played, and what others see from then on. */
function Question({ kind, name, role, isMine, act, onYes, onNo, children }: QuestionProps) {
  const { t } = useSpeech();
  const seen = { name, role, mine: isMine ? "yes" : "no" };
  return (
    <div class="asking screen-only">
      {children}
      <Ask
        question={
          kind === "sign" ? (
            <>
              <p>{t("agreement-sign-sure")}</p>
              <p>{t("agreement-sign-seen", seen)}</p>
              <p>
                <Link to="/family/visibility">{t("agreement-sign-seen-link")}</Link>
              </p>
            </>
          ) : (
            <p>{t("agreement-refuse-sure")}</p>
          )
        }
        yes={t(kind === "sign" ? "agreement-sign-yes" : "agreement-refuse-yes")}
        no={t("agreement-back")}
        busy={act.busy}
        onYes={onYes}
        onNo={onNo}
      />
      <Problem text={act.problem} />
    </div>
  );
}
