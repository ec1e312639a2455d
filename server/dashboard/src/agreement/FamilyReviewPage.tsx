/** The family's week, for one conversation: what went well first, everyone side by side, three questions, next week's change. */
import type { Agreement, FamilyReview } from "@escale/shared/client/types";
import { dayNamed } from "@escale/shared/ui/format";
import { dashed } from "@escale/shared/ui/i18n";
import { useCallback } from "preact/hooks";
import { myselfOf } from "../family/people";
import { thisWeek } from "../family/thisWeek";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { AgreementsDue } from "../notices/AgreementsDue";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { mondayOf } from "../week/calendar";
import { WeekNav } from "../week/WeekNav";
import { RequestItem } from "./requests/RequestItem";
import { Kept } from "./review/Kept";
import { Promised } from "./review/Promised";
import { SideBySide } from "./review/SideBySide";
import { WentWell } from "./review/WentWell";
import "./agreement.css";

interface Reviewed {
  review: FamilyReview;
  agreements: readonly Agreement[];
}

/** `week` null: the last whole one. Each answer is a look, and is written into everyone's log: asked for once, never again by itself. */
async function load(week: string | null): Promise<Reviewed> {
  const [review, { agreements }] = await Promise.all([
    ask(service.POST("/api/v1/family/review", { body: { week } })),
    ask(service.GET("/api/v1/family/agreements")),
  ]);
  return { review, agreements };
}

export function FamilyReviewPage({ week }: { week: string | null }) {
  const { t, language } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => load(week), [week]));
  const zone = useHousehold().family?.zone;
  const monday = data ? mondayOf(data.review.week) : null;
  return (
    <div class="day review">
      <div class="day-title">
        <Title text={t("review-title")} />
        <p class="muted day-name">{monday && t("week-other", { day: dayNamed(language, monday) })}</p>
        <p class="muted">{t("review-what")}</p>
        {data && monday && (
          <WeekNav monday={monday} isCurrent={data.review.week === thisWeek(zone)} base="/family/review" back={false} />
        )}
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Stale error={error} />}
      {data && <Shown {...data} />}
    </div>
  );
}

function Shown({ review, agreements }: Reviewed) {
  const { t } = useSpeech();
  const { family } = useHousehold();
  const me = family && myselfOf(family);
  const linked = agreements.filter(({ id }) => review.agreement_ids.includes(id));
  return (
    <>
      <AgreementsDue agreements={agreements} />
      <WentWell lines={review.went_well} />
      <SideBySide people={review.people} hidden={review.private} />
      <Kept people={review.people} />
      <Promised agreements={linked} />
      <section class="card" aria-labelledby="review-requests">
        <h2 id="review-requests">{t("requests-title")}</h2>
        {review.requests.length === 0 ? (
          <p>{t("review-requests-none")}</p>
        ) : (
          <ul class="request-list">
            {review.requests.map((request) => (
              <li key={request.id}>
                <RequestItem request={request} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {review.questions.length > 0 && (
        <section class="card" aria-labelledby="questions">
          <h2 id="questions">{t("review-questions")}</h2>
          <p class="muted">{t("review-questions-what")}</p>
          <ol class="steps">
            {review.questions.map((question) => (
              <li key={question}>{t(`review-question-${dashed(question)}`)}</li>
            ))}
          </ol>
        </section>
      )}
      {linked.length > 0 && (
        <section class="card screen-only" aria-labelledby="next-week">
          <h2 id="next-week">{t("review-next")}</h2>
          <p>{t("review-next-what")}</p>
          <div class="chips">
            {linked.map(({ id, member }) => (
              <Link key={id} to={`/family/agreement/${id}?change`} class="button">
                {member.id === me?.id ? t("review-next-mine") : t("review-next-link", { name: member.name })}
              </Link>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
