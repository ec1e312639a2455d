/** The family's week, for one conversation: what went well first, everyone side by side, three questions, next week's change. */
import type { Agreement, FamilyReview } from "@escale/shared/client/types";
import { longDay } from "@escale/shared/ui/format";
import { useCallback, useState } from "preact/hooks";
import { useSpeech } from "../../i18n";
import { ask, service } from "../../service";
import { Link } from "../../shell/Link";
import { Title } from "../../shell/Title";
import { Stale, Waiting } from "../../shell/Waiting";
import { useLoad } from "../../useLoad";
import { mondayOf, weekAfter, weekOf } from "../../week/calendar";
import { ReviewDue } from "../ReviewDue";
import { RequestItem } from "../requests/RequestItem";
import { dashed } from "../kinds";
import { Kept } from "./Kept";
import { SideBySide } from "./SideBySide";
import { WentWell } from "./WentWell";

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

export function FamilyReviewPage() {
  const { t, language } = useSpeech();
  const [week, setWeek] = useState<string | null>(null);
  const { data, error, reload } = useLoad(useCallback(() => load(week), [week]));
  const monday = data ? mondayOf(data.review.week) : null;
  return (
    <div class="day review">
      <div class="day-title">
        <Title text={t("review-title")} />
        <p class="muted day-name">{monday && t("week-other", { day: longDay(language, monday) })}</p>
        <p class="muted">{t("review-what")}</p>
        {monday && <Weeks monday={monday} onChoose={setWeek} />}
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && <Stale error={error} />}
      {data && <Shown {...data} />}
    </div>
  );
}

/** Weeks that have begun. */
function Weeks({ monday, onChoose }: { monday: string; onChoose: (week: string) => void }) {
  const { t } = useSpeech();
  const next = weekAfter(monday, 1);
  return (
    <div class="chips screen-only">
      <button type="button" class="button" onClick={() => onChoose(weekAfter(monday, -1))}>
        ← {t("week-previous")}
      </button>
      {next <= weekOf(new Date().toISOString().slice(0, 10)) && (
        <button type="button" class="button" onClick={() => onChoose(next)}>
          {t("week-next")} →
        </button>
      )}
    </div>
  );
}

function Shown({ review, agreements }: Reviewed) {
  const { t } = useSpeech();
  const linked = agreements.filter(({ id }) => review.agreement_ids.includes(id));
  return (
    <>
      <ReviewDue agreements={agreements} />
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
