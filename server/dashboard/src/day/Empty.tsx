/** A day without visits teaches: what will appear here, and one action. */
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

export function Empty({ isToday, notNow }: { isToday: boolean; notNow: number }) {
  const { t } = useSpeech();
  if (!isToday) return <p class="muted">{t("today-empty-other")}</p>;
  return (
    <section class="card empty">
      <h2>{t("today-empty-title")}</h2>
      <p>{t("today-empty-text")}</p>
      {notNow > 0 && <p>{t("today-not-now", { count: notNow })}</p>}
      <Link to="/sites" class="button">
        {t("today-empty-action")}
      </Link>
    </section>
  );
}
