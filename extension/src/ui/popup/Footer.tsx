/** Ways out of the popup. */
import type { Translate } from "../../i18n";
import { openNotifyPage, openOptions } from "../../platform/current";
import { DashboardButton } from "./DashboardButton";

export function Footer({ t, canOpen }: { t: Translate; canOpen: boolean }) {
  return (
    <footer>
      <DashboardButton t={t} page="today" canOpen={canOpen}>
        {t("toolbar-dashboard")}
      </DashboardButton>
      <button type="button" class="button quiet" onClick={() => void openNotifyPage().then(() => close())}>
        {t("toolbar-notifications")}
      </button>
      <button type="button" class="button quiet" onClick={() => void openOptions().then(() => close())}>
        {t("toolbar-options")}
      </button>
    </footer>
  );
}
