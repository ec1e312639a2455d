/** To the week before and after. */
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";
import { weekAfter } from "./calendar";

interface Props {
  monday: string;
  /** The week is not over, so there is nothing after it. */
  isCurrent: boolean;
  /** The address of this week; earlier ones are below it. */
  base?: string;
  /** Whether the base is this week, to go back to. */
  back?: boolean;
}

export function WeekNav({ monday, isCurrent, base = "/week", back = true }: Props) {
  const { t } = useSpeech();
  return (
    <nav class="day-nav" aria-label={t("week-nav")}>
      <Link to={`${base}/${weekAfter(monday, -1)}`}>
        <span aria-hidden="true">←</span> {t("week-previous")}
      </Link>
      {!isCurrent && (
        <Link to={`${base}/${weekAfter(monday, 1)}`}>
          {t("week-next")} <span aria-hidden="true">→</span>
        </Link>
      )}
      {back && !isCurrent && <Link to={base}>{t("week-back")}</Link>}
    </nav>
  );
}
