/** To the week before and after. */
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";
import { weekAfter } from "./calendar";

interface Props {
  monday: string;
  /** The week is not over, so there is nothing after it. */
  isCurrent: boolean;
}

export function WeekNav({ monday, isCurrent }: Props) {
  const { t } = useSpeech();
  return (
    <nav class="day-nav" aria-label={t("week-nav")}>
      <Link to={`/week/${weekAfter(monday, -1)}`}>
        <span aria-hidden="true">←</span> {t("week-previous")}
      </Link>
      {!isCurrent && (
        <Link to={`/week/${weekAfter(monday, 1)}`}>
          {t("week-next")} <span aria-hidden="true">→</span>
        </Link>
      )}
      {!isCurrent && <Link to="/week">{t("week-back")}</Link>}
    </nav>
  );
}
