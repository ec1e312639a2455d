/** The frame of every page. */
import type { ComponentChildren } from "preact";
import { useSpeech } from "../i18n";
import type { Route } from "../route";
import { Link } from "./Link";

export function Shell({ route, children }: { route: Route; children: ComponentChildren }) {
  const { t } = useSpeech();
  return (
    <>
      <a class="skip" href="#content">
        {t("app-skip")}
      </a>
      <header class="top">
        <strong class="brand">Escale</strong>
        <nav aria-label={t("app-nav")}>
          <Link to="/today" current={route.page === "today" || route.page === "day"}>
            {t("app-nav-today")}
          </Link>
          <Link to="/sites" current={route.page === "sites"}>
            {t("app-nav-sites")}
          </Link>
        </nav>
      </header>
      <main id="content">{children}</main>
    </>
  );
}
