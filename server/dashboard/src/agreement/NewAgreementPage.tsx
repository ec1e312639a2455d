/** The first proposal for a child or a teen: with whom, from what to begin, and writing it. */
import type { FamilyMember, Terms } from "@escale/shared/client/types";
import { useCallback, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { go } from "../route";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { BeginFrom } from "./BeginFrom";
import { draftOf, emptyTerms, type TermsDraft } from "./draft";
import { EditorForm } from "./EditorForm";
import { type Beginning, loadBeginning } from "./loading";
import { useAct } from "./useAct";
import { WithWhom } from "./WithWhom";
import "./agreement.css";

/** `member`: whom it is for, when the address says it; null: asked. */
export function NewAgreementPage({ member }: { member: string | null }) {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(loadBeginning, []));
  return (
    <div class="day agreement">
      <div class="day-title">
        <Title text={t("agreement-new")} />
        <p class="muted">{t("agreement-new-what")}</p>
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Begun {...data} asked={member} />}
    </div>
  );
}

function Begun({ family, me, presets, agreements, asked }: Beginning & { asked: string | null }) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? asked ?? (me.role === "adult" ? null : me.id);
  const possible = family.members.filter(({ id, role }) => role !== "adult" && (me.role === "adult" || id === me.id));
  const agreed = agreements.find(({ member }) => member.id === wanted);
  const member = possible.find(({ id }) => id === wanted) ?? (possible.length === 1 ? possible[0] : undefined);
  if (agreed)
    return (
      <p>
        {t("agreement-already", { name: agreed.member.name })}{" "}
        <Link to={`/family/agreement/${agreed.id}`}>{t("agreement-already-link")}</Link>
      </p>
    );
  if (possible.length === 0)
    return (
      <p>
        {t("agreement-nobody")} <Link to="/family">{t("agreement-to-family")}</Link>
      </p>
    );
  if (!member) return <WithWhom members={possible} onChoose={setChosen} />;
  return <Write key={member.id} member={member} presets={presets} />;
}

const REVIEW_AFTER_DAYS = 28;

/** Four weeks from today: soon enough to be remembered. */
function reviewDay(): string {
  const day = new Date();
  day.setDate(day.getDate() + REVIEW_AFTER_DAYS);
  return day.toISOString().slice(0, 10);
}

function Write({ member, presets }: { member: FamilyMember; presets: Beginning["presets"] }) {
  const speaking = useSpeech();
  const { t } = speaking;
  const act = useAct();
  const [start, setStart] = useState<TermsDraft | null>(null);
  const send = async (terms: Terms, note: string | null) => {
    const body = { member_id: member.id, terms, note };
    const { id } = await ask(service.POST("/api/v1/family/agreements", { body }));
    go(`/family/agreement/${id}`);
  };
  if (!start)
    return (
      <BeginFrom
        name={member.name}
        presets={presets}
        onBegin={(terms) => setStart(terms ? draftOf(speaking, terms) : emptyTerms(reviewDay()))}
      />
    );
  return (
    <section class="writing" aria-labelledby="writing">
      <h2 id="writing">{t("agreement-writing-for", { name: member.name })}</h2>
      <EditorForm
        start={start}
        role={member.role}
        before={null}
        act={act}
        onSend={send}
        onCancel={() => setStart(null)}
      />
    </section>
  );
}
