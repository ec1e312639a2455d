/** One site: what was chosen, what holds now, whether it asked, and the way back. */
import { Chips } from "@escale/shared/ui/Chips";
import { useState } from "preact/hooks";
import type { Choice } from "../../domain/choices";
import type { Translate } from "../../i18n";
import type { NotifyView } from "../../messages";
import { askToSet } from "../../platform/contentsettings";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { askedText, standingText } from "./texts";

interface Props {
  t: Translate;
  view: NotifyView;
  site: NotifyView["sites"][number];
  onChange: () => void;
}

type Chosen = Choice | "none";

/** What was said after the last click on this site. */
type Said = { before: Choice | null } | { problem: string };

export function SiteChoice({ t, view, site, onChange }: Props) {
  const [said, setSaid] = useState<Said | null>(null);
  const [refusals, setRefusals] = useState(0);
  const save = async (choice: Choice | null, after: Said | null) => {
    const outcome = await attempt(send("notify/choose", { siteId: site.siteId, choice }));
    setSaid(outcome.ok ? after : { problem: problem(t, outcome) ?? "" });
    onChange();
  };
  const refuse = () => {
    setRefusals((before) => before + 1);
    setSaid({ problem: t("notify-refused") });
  };
  const choose = (chosen: Chosen) => {
    const choice = chosen === "none" ? null : chosen;
    const before = { before: site.choice };
    // The request comes first in the click: browsers refuse it after the first wait.
    if (view.offered && needsPermission(choice))
      return void askToSet().then((granted) => (granted ? save(choice, before) : refuse()), refuse);
    void save(choice, before);
  };
  return (
    <section class="card" aria-label={site.name}>
      <Chips<Chosen>
        key={refusals} // a choice that was refused is taken back in the page too
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
      <Answer t={t} site={site.name} said={said} onUndo={(before) => void save(before, null)} />
    </section>
  );
}

const needsPermission = (choice: Choice | null): boolean => choice === "allow" || choice === "mute";

interface AnswerProps {
  t: Translate;
  site: string;
  said: Said | null;
  onUndo: (before: Choice | null) => void;
}

function Answer({ t, site, said, onUndo }: AnswerProps) {
  return (
    <div class="said" role="status">
      {said && "problem" in said && <p class="problem">{said.problem}</p>}
      {said && "before" in said && (
        <>
          <span>{t("notify-saved")}</span>
          <button
            type="button"
            class="button"
            aria-label={t("notify-undo-named", { site })}
            onClick={() => onUndo(said.before)}
          >
            {t("notify-undo")}
          </button>
        </>
      )}
    </div>
  );
}
