/** A week waits to be looked back at: said here and by the button's mark, never by a notification. */
import type { Translate } from "../../i18n";
import { DashboardButton } from "./DashboardButton";

export function ReflectionDue({ t, weeks, canOpen }: { t: Translate; weeks: number; canOpen: boolean }) {
  if (weeks === 0) return null;
  return (
    <section class="notice">
      <p>{t("toolbar-reflection", { weeks })}</p>
      <DashboardButton t={t} page="reflection" canOpen={canOpen}>
        {t("toolbar-reflect")}
      </DashboardButton>
    </section>
  );
}
