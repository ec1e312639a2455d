/** One wish and its answer, in the same words for whoever reads it. */
import type { TimeRequest } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import { useSpeech } from "../../i18n";

export function RequestItem({ request }: { request: TimeRequest }) {
  const { t, language } = useSpeech();
  const { member, minutes, reason, clause_words, state, asked_at, answered_at, expires_at } = request;
  const moment = (instant: string) =>
    t("notice-moment", { day: longDay(language, localDay(instant)), time: clockTime(language, instant) });
  return (
    <div class="request">
      <Avatar avatar={member.avatar} colour={member.colour} />
      <div class="visit-body">
        <p class="request-wish">
          {t(state === "drawn" ? "requests-drew" : "requests-asked", { name: member.name, minutes })}
        </p>
        {reason && <p class="request-reason">{t("requests-reason-said", { reason })}</p>}
        <p class="muted">{t("requests-clause-said", { words: clause_words })}</p>
        <p class="muted">{moment(asked_at)}</p>
        <p class="answer">
          {t("requests-state", {
            state,
            name: request.answered_by?.name ?? t("agreement-someone"),
            minutes: request.granted_minutes,
            until: clockTime(language, expires_at),
          })}
        </p>
        {request.answer_words && <p>{t("requests-reason-said", { reason: request.answer_words })}</p>}
        {answered_at && state !== "automatic" && state !== "drawn" && <p class="muted">{moment(answered_at)}</p>}
      </div>
    </div>
  );
}
