/** To the day before and after. */
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

/** The calendar day `days` later; days are names here, so noon in UTC never slips. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function DayNav({ day, isToday }: { day: string; isToday: boolean }) {
  const { t } = useSpeech();
  return (
    <p class="day-nav">
      <Link to={`/day/${dayAfter(day, -1)}`}>{t("today-previous")}</Link>
      {!isToday && <Link to={`/day/${dayAfter(day, 1)}`}>{t("today-next")}</Link>}
      {!isToday && <Link to="/today">{t("today-back")}</Link>}
    </p>
  );
}
