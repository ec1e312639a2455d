/** To the day before and after. */
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

/** The calendar day `days` later; days are names here, so noon in UTC never slips. */
function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

interface Props {
  day: string;
  /** The page of today itself. */
  isToday: boolean;
  /** The day is not over, so there is nothing after it. */
  isLast: boolean;
}

export function DayNav({ day, isToday, isLast }: Props) {
  const { t } = useSpeech();
  return (
    <nav class="day-nav" aria-label={t("today-nav")}>
      <Link to={`/day/${dayAfter(day, -1)}`}>
        <span aria-hidden="true">←</span> {t("today-previous")}
      </Link>
      {!isLast && (
        <Link to={`/day/${dayAfter(day, 1)}`}>
          {t("today-next")} <span aria-hidden="true">→</span>
        </Link>
      )}
      {!isToday && <Link to="/today">{t("today-back")}</Link>}
    </nav>
  );
}
