/** The day has come on which an agreement is looked at again: a quiet line, until it was talked about and a new day is set. */
import type { Agreement } from "@escale/shared/client/types";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

export function AgreementsDue({
  agreements,
  isLinked = true,
}: {
  agreements: readonly Agreement[];
  isLinked?: boolean;
}) {
  const { t } = useSpeech();
  const me = useHousehold().family?.members.find(({ is_me }) => is_me);
  const due = agreements.filter(({ review_due }) => review_due);
  if (due.length === 0) return null;
  return (
    <div class="notice review-due">
      {due.map(({ id, member }) => (
        <p key={id}>
          {t("notice-agreement-due", { name: member.name, mine: member.id === me?.id ? "yes" : "no" })}{" "}
          {isLinked && <Link to={`/family/agreement/${id}`}>{t("notice-agreement-due-link")}</Link>}
        </p>
      ))}
    </div>
  );
}
