/** One site: what was chosen, what holds now, whether it asked, and the way back. */
import { Chips } from "@escale/shared/ui/Chips";
import { useRef, useState } from "preact/hooks";
import type { Choice } from "../../domain/choices";
import type { Translate } from "../../i18n";
import type { NotifyView } from "../../messages";
import { askToSet } from "../../platform/contentsettings";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { whenAllowed } from "../useAct";
import { Answer, type Said, type Saved } from "./Answer";
import { askedText, standingText } from "./texts";

interface Props {
  t: Translate;
  view: NotifyView;
  site: NotifyView["sites"][number];
  onChange: () => void;
}

type Chosen = Choice | "none";

export function SiteChoice({ t, view, site, onChange }: Props) {
  const [said, setSaid] = useState<Said | null>(null);
  const card = useRef<HTMLElement>(null);
  const save = async (choice: Choice | null, saved: Saved | null) => {
    const outcome = await attempt(send("notify/choose", { siteId: site.siteId, choice }));
    setSaid(outcome.ok ? saved && { saved } : { problem: problem(t, outcome) ?? "" });
    onChange();
    return outcome.ok;
  };
  const refuse = () => {
    setSaid({ problem: t("notify-refused") });
    return false;
  };
  /** No key that only goes from choice to choice opens the browser's question: a button asks it then (WCAG 3.2.2). */
  const choose = (chosen: Chosen, isPassing: boolean) => {
    const choice = chosen === "none" ? null : chosen;
    const saved = { before: site.choice, waits: false };
    if (!view.offered || !needsPermission(choice)) return save(choice, saved);
    if (isPassing) return save(choice, { ...saved, waits: !view.able });
    // The request comes first in the click: browsers refuse it after the first wait.
    return askToSet().then((granted) => (granted ? save(choice, saved) : refuse()), refuse);
  };
  /** A button goes away; the focus goes to the choice that it was about. */
  const focusOn = (chosen: string) => card.current?.querySelector<HTMLInputElement>(`input${chosen}`)?.focus();
  const undo = async (before: Choice | null) =>
    focusOn((await save(before, null)) ? `[value="${before ?? "none"}"]` : ":checked");
  const letBrowser = async (saved: Saved) => {
    const outcome = await whenAllowed(askToSet(), () => send("plan/refresh", {}));
    setSaid(outcome.ok ? { saved: { ...saved, waits: false } } : { saved, problem: problem(t, outcome) ?? "" });
    if (outcome.ok) focusOn(":checked");
    onChange();
  };
  return (
    <section ref={card} class="card" aria-label={site.name}>
      <Chips<Chosen>
        name={`site-${site.siteId}`}
        legend={site.name}
        choices={[
          { value: "none", label: t("notify-choice-none") },
          { value: "allow", label: t("notify-choice-allow") },
          { value: "ask", label: t("notify-choice-ask") },
          { value: "mute", label: t("notify-choice-mute") },
        ]}
        value={site.choice ?? "none"}
        onChoose={choose}
        describedBy={`about-${site.siteId}`}
      />
      <div id={`about-${site.siteId}`} class="about">
        <p class="muted">{site.patterns.join(", ")}</p>
        <p>{standingText(t, view, site)}</p>
        {site.asked && <p>{askedText(t, view.language, site.asked)}</p>}
        {view.offered && site.wholeHosts.length > 0 && (
          <p class="muted">{t("notify-whole-host", { hosts: site.wholeHosts.join(", ") })}</p>
        )}
      </div>
      <Answer t={t} site={site.name} said={said} isAble={view.able} onUndo={undo} onLet={letBrowser} />
    </section>
  );
}

const needsPermission = (choice: Choice | null): boolean => choice === "allow" || choice === "mute";
