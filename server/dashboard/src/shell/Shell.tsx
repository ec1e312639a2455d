/** The frame of every page. */
import type { Me, Notice } from "@escale/shared/client/types";
import type { ComponentChildren } from "preact";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { Notices } from "../notices/Notices";
import { UnkeptWords } from "../reflection/UnkeptWords";
import type { Route } from "../route";
import { LanguageSwitch } from "./LanguageSwitch";
import { Link } from "./Link";
import { SeenLine } from "./SeenLine";

interface Props {
  route: Route;
  me: Me;
  notices: readonly Notice[];
  onChange: (me: Me) => void;
  children: ComponentChildren;
}

export function Shell({ route, me, notices, onChange, children }: Props) {
  const { t } = useSpeech();
  const { family } = useHousehold();
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
          <Link to="/week" current={route.page === "week" || route.page === "reflection"}>
            {t("app-nav-week")}
          </Link>
          <Link to="/sites" current={route.page === "sites"}>
            {t("app-nav-sites")}
          </Link>
          <Link to="/data" current={route.page === "data"}>
            {t("app-nav-data")}
          </Link>
          <Link to="/family" current={route.page === "family"}>
            {t("app-nav-family")}
          </Link>
        </nav>
        <SeenLine family={family} />
      </header>
      <main id="content" tabIndex={-1}>
        <Notices known={notices} />
        <UnkeptWords />
        {children}
      </main>
      <footer class="foot">
        <p class="muted">{t("app-private")}</p>
        <LanguageSwitch me={me} onChange={onChange} />
      </footer>
    </>
  );
}
