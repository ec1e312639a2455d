/** Who is looking, in which language, at which page. */
import type { Family, Me, Notice } from "@escale/shared/client/types";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { DataPage } from "./data/DataPage";
import { DayPage } from "./day/DayPage";
import { HouseholdContext } from "./household";
import { browserLanguage, SpeechContext, speech, useSpeech } from "./i18n";
import { ReflectionPage } from "./reflection/ReflectionPage";
import { ReflectionsPage } from "./reflection/ReflectionsPage";
import { routeOf, stepOf, usePath } from "./route";
import { ask, bearer, needsPin, service } from "./service";
import { Later } from "./shell/Later";
import { Link } from "./shell/Link";
import { PinAtDoor } from "./shell/PinAtDoor";
import { Shell } from "./shell/Shell";
import { SignedOut } from "./shell/SignedOut";
import { TimeOver } from "./shell/TimeOver";
import { Title } from "./shell/Title";
import { useSession } from "./shell/useSession";
import { Waiting } from "./shell/Waiting";
import { SitesPage } from "./sites/SitesPage";
import { useLoad } from "./useLoad";
import { WeekPage } from "./week/WeekPage";
import { Welcome } from "./welcome/Welcome";

/** Fetched when somebody goes there: the first page stays small. */
const familyPages = async () => (await import("./family/FamilyPages")).FamilyPages;

export function App() {
  const [member, setMember] = useState<string>();
  const [session, setSession] = useSession(member);
  const [atDoor, setAtDoor] = useState(needsPin());
  const [changed, setChanged] = useState<Me | null>(null);
  const path = usePath();
  const hasBegun = member !== undefined || session === "open";
  const { data, error, reload } = useLoad(useCallback(async () => (hasBegun ? first() : null), [hasBegun]));
  const entered = () => {
    setAtDoor(false);
    setSession(bearer() === null ? "over" : "open");
  };
  const me = changed ?? data?.me;
  useEffect(() => setMember(me?.id), [me?.id]);
  const isOut = session === "left" || (session === "over" && !me);
  const household = useMemo(() => ({ family: data?.family ?? null, reload }), [data?.family, reload]);
  const spoken = useMemo(() => speech(me?.language ?? browserLanguage()), [me?.language]);
  document.documentElement.lang = spoken.language;
  return (
    <SpeechContext.Provider value={spoken}>
      {me && !isOut && !atDoor && <TimeOver isOver={session === "over"} />}
      {atDoor ? (
        <PinAtDoor onDone={entered} />
      ) : isOut ? (
        <SignedOut />
      ) : !me ? (
        <main class="narrow">
          <h1 class="brand">Escale</h1>
          <Waiting error={error} onRetry={reload} />
        </main>
      ) : me.welcomed ? (
        <HouseholdContext.Provider value={household}>
          <Pages path={path} me={me} notices={data?.notices ?? []} onChange={setChanged} />
        </HouseholdContext.Provider>
      ) : (
        <Welcome step={stepOf(path) ?? 0} me={me} notices={data?.notices ?? []} onChange={setChanged} />
      )}
    </SpeechContext.Provider>
  );
}

interface First {
  me: Me;
  notices: Notice[];
  family: Family | null;
}

/** What every page begins with. Pages are shown even when the rest cannot be had. */
async function first(): Promise<First> {
  const [me, told, family] = await Promise.all([
    ask(service.GET("/api/v1/me")),
    ask(service.GET("/api/v1/notices")).catch(() => ({ notices: [] })),
    ask(service.GET("/api/v1/family")).catch(() => null),
  ]);
  return { me, notices: told.notices, family };
}

interface PagesProps {
  path: string;
  me: Me;
  notices: readonly Notice[];
  onChange: (me: Me) => void;
}

function Pages({ path, me, notices, onChange }: PagesProps) {
  const route = routeOf(path);
  const { t } = useSpeech();
  return (
    <Shell route={route} me={me} notices={notices} onChange={onChange}>
      {route.page === "today" && <DayPage day={null} />}
      {route.page === "day" && <DayPage key={route.day} day={route.day} />}
      {route.page === "week" && <WeekPage key={route.week} week={route.week} dayStartsAt={me.day_starts_at} />}
      {route.page === "reflection" && route.week === null && <ReflectionsPage />}
      {route.page === "reflection" && route.week !== null && <ReflectionPage key={route.week} week={route.week} />}
      {route.page === "sites" && <SitesPage />}
      {route.page === "data" && <DataPage me={me} onChange={onChange} />}
      {route.page === "family" && <Later load={familyPages} name={t("app-nav-family")} given={{ at: route.at }} />}
      {route.page === "none" && <NotFound />}
    </Shell>
  );
}

function NotFound() {
  const { t } = useSpeech();
  return (
    <div class="day">
      <Title text={t("app-not-found-title")} />
      <p>{t("app-not-found-text")}</p>
      <p>
        <Link to="/today" class="button">
          {t("app-to-today")}
        </Link>
      </p>
    </div>
  );
}
