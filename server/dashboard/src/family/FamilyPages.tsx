/** The family's pages, each at its path. Those of agreements are fetched apart. */
import type { FamilyView } from "../familyRoute";
import { useSpeech } from "../i18n";
import { Later } from "../shell/Later";
import { FamilyFrame } from "./FamilyFrame";
import { HelpPage } from "./HelpPage";
import { LogPage } from "./LogPage";
import { LookPage } from "./LookPage";
import { NewPersonPage } from "./NewPersonPage";
import { OverviewPage } from "./OverviewPage";
import { PersonPage } from "./PersonPage";
import { SeenPage } from "./SeenPage";
import { VisibilityPage } from "./VisibilityPage";

/** Fetched with these pages: for one more script, the first one would be cut in two. */
export { HouseholdKeeping } from "../data/HouseholdKeeping";

export function FamilyPages({ at }: { at: FamilyView }) {
  return (
    <FamilyFrame isOverview={at.view === "overview"}>
      {at.view === "overview" && <OverviewPage />}
      {at.view === "new" && <NewPersonPage />}
      {at.view === "person" && <PersonPage key={at.id} id={at.id} />}
      {at.view === "visibility" && <VisibilityPage />}
      {at.view === "seen" && <SeenPage key={at.week} week={at.week} />}
      {at.view === "look" && <LookPage key={`${at.id} ${at.week}`} id={at.id} week={at.week} />}
      {at.view === "log" && <LogPage />}
      {at.view === "help" && <HelpPage />}
      <AgreementPages at={at} />
    </FamilyFrame>
  );
}

const agreement = async () => (await import("../agreement/AgreementPage")).AgreementPage;
const newAgreement = async () => (await import("../agreement/NewAgreementPage")).NewAgreementPage;
const requests = async () => (await import("../agreement/RequestsPage")).RequestsPage;
const review = async () => (await import("../agreement/FamilyReviewPage")).FamilyReviewPage;

function AgreementPages({ at }: { at: FamilyView }) {
  const { t } = useSpeech();
  const name = t("app-nav-family");
  const member = new URLSearchParams(location.search).get("member");
  return (
    <>
      {at.view === "agreement" && <Later key={at.id} load={agreement} name={name} given={{ id: at.id }} />}
      {at.view === "agreement-new" && <Later key={member} load={newAgreement} name={name} given={{ member }} />}
      {at.view === "requests" && <Later load={requests} name={name} given={{}} />}
      {at.view === "review" && <Later key={at.week} load={review} name={name} given={{ week: at.week }} />}
    </>
  );
}
