/** The family's week, for one conversation: what went well first, everyone side by side, three questions, next week's change. */
import type { Agreement, FamilyReview } from "@escale/shared/client/types";
import { localDay, longDay } from "@escale/shared/ui/format";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { AgreementsDue } from "../notices/AgreementsDue";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { mondayOf, weekAfter, weekOf } from "../week/calendar";
import { dashed } from "./kinds";
import { RequestItem } from "./requests/RequestItem";
import { Kept } from "./review/Kept";
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
  const monday = data ? mondayOf(data.review.week) : null;
  return (
    <div class="day review">
      <div class="day-title">
        <Title text={t("review-title")} />
        <p class="muted day-name">{monday && t("week-other", { day: longDay(language, monday) })}</p>
        <p class="muted">{t("review-what")}</p>
        {monday && <Weeks monday={monday} />}
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Stale error={error} />}
      {data && <Shown {...data} />}
    </div>
  );
}

/** Weeks that have begun. */
function Weeks({ monday }: { monday: string }) {
  const { t } = useSpeech();
  const next = weekAfter(monday, 1);
  return (
    <nav class="day-nav" aria-label={t("week-nav")}>
      <Link to={`/family/review/${weekAfter(monday, -1)}`}>
        <span aria-hidden="true">←</span> {t("week-previous")}
      </Link>
      {next <= weekOf(localDay(new Date().toISOString())) && (
        <Link to={`/family/review/${next}`}>
          {t("week-next")} <span aria-hidden="true">→</span>
        </Link>
      )}
    </nav>
  );
}

function Shown({ review, agreements }: Reviewed) {
  const { t } = useSpeech();
  const linked = agreements.filter(({ id }) => review.agreement_ids.includes(id));
  return (
    <>
      <AgreementsDue agreements={agreements} />
      <WentWell lines={review.went_well} />
      <SideBySide people={review.people} hidden={review.private} />
      <Kept people={review.people} />
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
                {t("review-next-link", { name: member.name })}
              </Link>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
