/** One agreement: what is proposed, what holds, what was; signing, answering, splitting, ending, taking it along. */
import type { Agreement, AgreementVersion, FamilyMember } from "@escale/shared/client/types";
import { longDay } from "@escale/shared/ui/format";
import { useCallback, useState } from "preact/hooks";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { AgreementsDue } from "../notices/AgreementsDue";
import { go } from "../route";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { Counter } from "./Counter";
import { Earlier } from "./Earlier";
import { Ending } from "./Ending";
import { InForce } from "./InForce";
import { loadAgreement, useMine } from "./loading";
import { Paper } from "./Paper";
import { Proposal } from "./Proposal";
import { TakeCharter } from "./TakeCharter";
import { latest, shownTerms } from "./versions";
import "./agreement.css";

const FRESH_MS = 30_000;

export function AgreementPage({ id }: { id: string }) {
  const { t } = useSpeech();
  const household = useHousehold();
  const { data: agreement, error, reload } = useLoad(useCallback(() => loadAgreement(id), [id]));
  const { mine, problem, retry } = useMine(reload);
  const [isWriting, setWriting] = useState(new URLSearchParams(location.search).has("change"));
  // What somebody writes an answer to must not change under their hands.
  useFresh(
    useCallback(() => !isWriting && reload(), [isWriting, reload]),
    FRESH_MS,
  );
  const name = agreement?.member.name ?? "";
  const isMine = !agreement || !mine || agreement.member.id === mine.me.id;
  const onChange = (changed: Agreement | null) => {
    household.reload(); // what others see may have changed with it
    if (changed) reload();
    else go("/family");
  };
  const onSent = (sent: Agreement) => {
    setWriting(false);
    onChange(sent);
    // Where this one had ended in the meantime, another one has begun.
    if (sent.id !== id) go(`/family/agreement/${sent.id}`);
  };
  const onCancel = () => {
    setWriting(false);
    reload();
  };
  return (
    <div class="day agreement">
      <div class="day-title">
        <Title text={isMine ? t("agreement-title") : t("agreement-title-with", { name })} />
      </div>
      {(!agreement || !mine) && <Waiting error={error ?? problem} onRetry={retry} />}
      {agreement && mine && <Stale error={error} />}
      {agreement &&
        mine &&
        (isWriting && latest(agreement) ? (
          <Counter agreement={agreement} onSent={onSent} onCancel={onCancel} />
        ) : (
          <Shown
            key={agreement.proposed?.number ?? 0}
            agreement={agreement}
            me={mine.me}
            onWrite={() => setWriting(true)}
            onChange={onChange}
          />
        ))}
    </div>
  );
}

interface ShownProps {
  agreement: Agreement;
  me: FamilyMember;
  onWrite: () => void;
  onChange: (agreement: Agreement | null) => void;
}

function Shown({ agreement, me, onWrite, onChange }: ShownProps) {
  const { t } = useSpeech();
  const { proposed, in_force } = agreement;
  const paper = shownTerms(agreement);
  return (
    <>
      <div class="screen-only empty-status">
        <AgreementsDue agreements={[agreement]} isLinked={false} />
      </div>
      {agreement.ends_on && <End on={agreement.ends_on} inForce={in_force} />}
      {proposed && (
        <div class="proposal screen-only">
          <Proposal agreement={agreement} version={proposed} me={me} onChange={onChange} onCounter={onWrite} />
        </div>
      )}
      {in_force && <InForce agreement={agreement} version={in_force} me={me} onChange={onChange} />}
      {!proposed && !in_force && <p>{t("agreement-none")}</p>}
      {in_force && !proposed && (
        <section class="card screen-only" aria-labelledby="change">
          <h2 id="change">{t("agreement-change")}</h2>
          <p class="muted">{t("agreement-change-what")}</p>
          <button type="button" class="button main" onClick={onWrite}>
            {t("agreement-change-button")}
          </button>
        </section>
      )}
      {paper && <TakeCharter id={agreement.id} />}
      <Earlier agreement={agreement} />
      {in_force && !agreement.ends_on && <Ending agreement={agreement} onChange={onChange} />}
      {paper && <Paper version={paper} member={agreement.member} />}
    </>
  );
}

/** That it ends, or has ended, and its last day. A proposal beside it is not concerned: it waits until it is answered. */
function End({ on, inForce }: { on: string; inForce: AgreementVersion | null }) {
  const { t, language } = useSpeech();
  const day = longDay(language, on);
  return (
    <p class="notice screen-only">
      {t(inForce ? "agreement-ends-on" : "agreement-ended-on", { day })}{" "}
      {inForce?.missing.includes("adult") && t("agreement-ends-unsigned")}
    </p>
  );
}
