/** What do I want to be told about? By site: allow, ask, mute. What the browser carries out, and what it leaves to Escale, is said. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { type Translate, translator } from "../../i18n";
import type { NotifyView } from "../../messages";
import { openOptions } from "../../platform/current";
import { send } from "../../platform/send";
import { browserLanguage, speak } from "../language";
import { Means } from "./Means";
import { OtherSites } from "./OtherSites";
import { SiteChoice } from "./SiteChoice";

export function NotifyPage() {
  const [view, setView] = useState<NotifyView | null>(null);
  const [failed, setFailed] = useState(false);
  const look = useCallback(() => {
    const show = (seen: NotifyView) => {
      setView(seen);
      setFailed(false);
    };
    void send("notify/view", {}).then(show, () => setFailed(true));
  }, []);
  useEffect(look, [look]);
  // A site may have asked, or been added, in another tab meanwhile.
  useEffect(() => {
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [look]);
  const t = translator(view?.language ?? browserLanguage());
  speak(view?.language ?? browserLanguage(), t("notify-title"));
  return (
    <main class="notify" aria-busy={!view && !failed}>
      <h1>{t("notify-title")}</h1>
      {failed && <p class="problem">{t("notify-failed")}</p>}
      {view && !view.paired && <Elsewhere text={t("toolbar-unpaired-text")} label={t("toolbar-pair")} />}
      {view?.paired && <Choices t={t} view={view} onChange={look} />}
    </main>
  );
}

function Choices({ t, view, onChange }: { t: Translate; view: NotifyView; onChange: () => void }) {
  return (
    <>
      <p class="muted">{t("notify-intro")}</p>
      <Means t={t} view={view} onChange={onChange} />
      {view.sites.length === 0 ? (
        <Elsewhere text={t("notify-no-sites")} label={t("notify-add-site")} />
      ) : (
        <>
          <OtherSites t={t} others={view.others} onChange={onChange} />
          {inOrder(view.sites).map((site) => (
            <SiteChoice key={site.siteId} t={t} view={view} site={site} onChange={onChange} />
          ))}
          <p class="notice">{t("notify-next-page")}</p>
        </>
      )}
    </>
  );
}

/** Those that asked come first, the latest before the others. */
function inOrder(sites: NotifyView["sites"]): NotifyView["sites"] {
  return [...sites].sort((a, b) => (b.asked?.lastAt ?? 0) - (a.asked?.lastAt ?? 0) || a.name.localeCompare(b.name));
}

function Elsewhere({ text, label }: { text: string; label: string }) {
  return (
    <section class="card">
      <p>{text}</p>
      <button type="button" class="button main" onClick={() => void openOptions()}>
        {label}
      </button>
    </section>
  );
}
