/** One site: what was chosen, what holds now, whether it asked, and the way back. */
import { Chips } from "@escale/shared/ui/Chips";
import { useRef, useState } from "preact/hooks";
import type { Choice } from "../../domain/choices";
import type { Translate } from "../../i18n";
import type { NotifyView } from "../../messages";
import { askToSet } from "../../platform/contentsettings";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { Answer, type Said } from "./Answer";
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
  const save = async (choice: Choice | null, after: Said | null) => {
    const outcome = await attempt(send("notify/choose", { siteId: site.siteId, choice }));
    setSaid(outcome.ok ? after : { problem: problem(t, outcome) ?? "" });
    onChange();
    return outcome.ok;
  };
  const refuse = () => {
    setSaid({ problem: t("notify-refused") });
    return false;
  };
  const choose = (chosen: Chosen) => {
    const choice = chosen === "none" ? null : chosen;
    const before = { before: site.choice };
    // The request comes first in the click: browsers refuse it after the first wait.
    if (view.offered && needsPermission(choice))
      return askToSet().then((granted) => (granted ? save(choice, before) : refuse()), refuse);
    return save(choice, before);
  };
  /** The button goes away; the focus goes to what it brought back. */
  const undo = async (before: Choice | null) => {
    const chosen = (await save(before, null)) ? `[value="${before ?? "none"}"]` : ":checked";
    card.current?.querySelector<HTMLInputElement>(`input${chosen}`)?.focus();
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
      <Answer t={t} site={site.name} said={said} onUndo={undo} />
    </section>
  );
}

const needsPermission = (choice: Choice | null): boolean => choice === "allow" || choice === "mute";
