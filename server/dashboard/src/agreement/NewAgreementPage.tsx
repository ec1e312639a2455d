/** The first proposal for a child or a teen: with whom, from what to begin, and writing it. */
import type { Agreement, FamilyMember } from "@escale/shared/client/types";
import { useCallback, useState } from "preact/hooks";
import { householdDay } from "../family/thisWeek";
import { useSpeech } from "../i18n";
import { go } from "../route";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { daysAfter } from "../week/calendar";
import { BeginFrom } from "./BeginFrom";
import { draftOf, emptyTerms, type TermsDraft } from "./draft";
import { type Beginning, loadBeginning, type Mine, useMine } from "./loading";
import { WithWhom } from "./WithWhom";
import { Writing } from "./Writing";
import "./agreement.css";

/** `member`: whom it is for, when the address says it; null: asked. */
export function NewAgreementPage({ member }: { member: string | null }) {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(loadBeginning, []));
  const { mine, problem, retry } = useMine(reload);
  return (
    <div class="day agreement">
      <div class="day-title">
        <Title text={t("agreement-new")} />
        <p class="muted">{t("agreement-new-what")}</p>
      </div>
      {(!data || !mine) && <Waiting error={error ?? problem} onRetry={retry} />}
      {data && mine && <Begun {...mine} {...data} asked={member} />}
    </div>
  );
}

function Begun({ family, me, presets, agreements, asked }: Mine & Beginning & { asked: string | null }) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? asked ?? (me.role === "adult" ? null : me.id);
  const possible = family.members.filter(({ id, role }) => role !== "adult" && (me.role === "adult" || id === me.id));
  const member = possible.find(({ id }) => id === wanted) ?? (possible.length === 1 ? possible[0] : undefined);
  const agreed = agreements.find((one) => one.member.id === member?.id);
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
  return <Write key={member.id} member={member} presets={presets} zone={family.zone} />;
}

const REVIEW_AFTER_DAYS = 28;

/** Four weeks from the household's day: soon enough to be remembered. */
const reviewDay = (zone: string): string => daysAfter(householdDay(Date.now(), zone), REVIEW_AFTER_DAYS);

interface WriteProps {
  member: FamilyMember;
  presets: Beginning["presets"];
  zone: string;
}

function Write({ member, presets, zone }: WriteProps) {
  const speaking = useSpeech();
  const [start, setStart] = useState<TermsDraft | null>(null);
  if (!start)
    return (
      <BeginFrom
        name={member.name}
        presets={presets}
        onBegin={(terms) => setStart(terms ? draftOf(speaking, terms) : emptyTerms(reviewDay(zone)))}
      />
    );
  const toAgreement = ({ id }: Agreement) => go(`/family/agreement/${id}`);
  return (
    <Writing
      member={member}
      start={start}
      begun={null}
      onSent={toAgreement}
      onCancel={(agreement) => (agreement ? toAgreement(agreement) : setStart(null))}
    />
  );
}
