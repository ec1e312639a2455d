/** The toolbar's popup: where this tab stands, and the few things to do about it. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { translator } from "../../i18n";
import type { ToolbarView } from "../../messages";
import { currentTab } from "../../platform/current";
import { send } from "../../platform/send";
import { browserLanguage, speak } from "../language";
import { Agreed } from "./Agreed";
import { Footer } from "./Footer";
import { LastVisit } from "./LastVisit";
import { Missing } from "./Missing";
import { Pause } from "./Pause";
import { ReflectionDue } from "./ReflectionDue";
import { Standing } from "./Standing";
import { Unpaired } from "./Unpaired";
import { WhoIsHere } from "./WhoIsHere";

export function PopupPage() {
  const [view, setView] = useState<ToolbarView | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(() => {
    void currentTab()
      .then((tabId) => send("toolbar/view", { tabId }))
      .then(setView, () => setFailed(true));
  }, []);
  useEffect(look, [look]);
  const t = translator(view?.language ?? browserLanguage());
  if (failed) return <p class="popup problem">{t("toolbar-failed")}</p>;
  if (!view) return <main class="popup" aria-busy="true" />;
  speak(view.language, "Escale");
  if (!view.paired) return <Unpaired t={t} />;
  return (
    <main class="popup">
      {!view.serviceReachable && <p class="notice">{t("toolbar-offline")}</p>}
      <WhoIsHere t={t} view={view.agreed} onChange={look} />
      <Agreed t={t} view={view.agreed} canOpen={view.serviceReachable} />
      <Standing t={t} view={view} onChange={look} />
      <Missing t={t} missing={view.missing} onChange={look} />
      <ReflectionDue t={t} weeks={view.reflectionsDue} canOpen={view.serviceReachable} />
      {view.rateable && <LastVisit key={view.rateable.visitId} t={t} visit={view.rateable} />}
      <Pause t={t} language={view.language} until={view.pausedUntil} onChange={look} />
      {view.agreed.hasAgreement && <p class="muted">{t("agreed-pause")}</p>}
      <Footer t={t} canOpen={view.serviceReachable} />
    </main>
  );
}
