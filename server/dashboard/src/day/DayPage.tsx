/** One day: planned and lived first, then each visit in order. */
import type { Agreement, Day, FailingCue, Learning } from "@escale/shared/client/types";
import { dayNamed } from "@escale/shared/ui/format";
import { useCallback } from "preact/hooks";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { LearnCard } from "../learning/LearnCard";
import { AgreementsDue } from "../notices/AgreementsDue";
import { FailingCues } from "../notices/FailingCues";
import { FamilyNews, familyNews, type News } from "../notices/FamilyNews";
import { failingCues } from "../notices/failing";
import { Due } from "../reflection/Due";
import { ask, service } from "../service";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { BySite } from "./BySite";
import { DayNav } from "./DayNav";
import { Empty } from "./Empty";
import { Gaps } from "./Gaps";
import { Headline } from "./Headline";
import { Visits } from "./Visits";

const FRESH_MS = 30_000;

/** `day` null: today, in the member's own sense of when a day starts. */
export function DayPage({ day }: { day: string | null }) {
  const { t, language } = useSpeech();
  const { family } = useHousehold();
  const isFamily = (family?.members.length ?? 0) > 1;
  const load = useCallback(() => (day === null ? today(isFamily) : another(day)), [day, isFamily]);
  const { data: loaded, error, reload } = useLoad(load);
  const data = loaded?.day ?? null;
  useFresh(reload, FRESH_MS);
  const shown = data?.day ?? day;
  const isToday = day === null;
  return (
    <div class="day">
      <div class="day-title">
        <Title text={isToday ? t("today-title") : t("today-other-day", { day: dayNamed(language, day) })} />
        {isToday && <p class="muted day-name">{data && dayNamed(language, data.day)}</p>}
        {shown && <DayNav day={shown} isToday={isToday} isLast={isToday || (data !== null && !isOver(data))} />}
      </div>
      {loaded && <FailingCues cues={loaded.failing} />}
      {loaded && <Due weeks={loaded.due} />}
      {loaded && <AgreementsDue agreements={loaded.agreements} />}
      {loaded && isToday && <FamilyNews news={loaded.news} onChange={reload} />}
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Stale error={error} />}
      {data &&
        (data.visits.length === 0 ? (
          <Empty isToday={isToday} isKnown={data.is_known} notNow={data.not_now} />
        ) : (
          <Figures day={data} onRated={reload} />
        ))}
      {data && <Gaps gaps={data.gaps} zone={data.zone} />}
      {isToday && loaded && <LearnCard today={loaded.card} zone={loaded.day.zone} onChange={reload} />}
    </div>
  );
}

/** A day and what is shown with it: all at once, so that nothing moves when the rest arrives. */
interface Loaded {
  day: Day;
  due: readonly string[];
  card: Learning["today"];
  agreements: readonly Agreement[];
  failing: readonly FailingCue[];
  news: readonly News[];
}

/** The day is shown even when the rest cannot be had. */
async function today(isFamily: boolean): Promise<Loaded> {
  const waiting = ask(service.GET("/api/v1/reflections")).catch(() => ({ due: [] }));
  const learning = ask(service.GET("/api/v1/learn-cards")).catch(() => ({ today: null }));
  const none: { agreements: Agreement[] } = { agreements: [] };
  const agreed = isFamily ? ask(service.GET("/api/v1/family/agreements")).catch(() => none) : none;
  const [day, { due }, { today: card }, { agreements }, failing, news] = await Promise.all([
    ask(service.GET("/api/v1/days/today")),
    waiting,
    learning,
    agreed,
    failingCues(),
    isFamily ? familyNews() : [],
  ]);
  return { day, due, card, agreements, failing, news };
}

async function another(day: string): Promise<Loaded> {
  const found = await ask(service.GET("/api/v1/days/{day}", { params: { path: { day } } }));
  return { day: found, due: [], card: null, agreements: [], failing: [], news: [] };
}

function Figures({ day, onRated }: { day: Day; onRated: () => void }) {
  return (
    <>
      <Headline day={day} />
      <Visits day={day} onRated={onRated} />
      <BySite day={day} />
    </>
  );
}

const isOver = (day: Day): boolean => Date.parse(day.ends_at) <= Date.now();
