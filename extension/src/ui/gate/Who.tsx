/** Who is here: one tap for each person of this browser, before anything else is asked. */

import type { Person } from "@escale/shared/client/types";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { nameOf, People } from "../People";
import { leave } from "./leave";
import { useEscape } from "./useEscape";

interface Props {
  t: Translate;
  people: readonly Person[];
  onChosen: () => void;
}

export function Who({ t, people, onChosen }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const choose = (person: Person) =>
    void attempt(send("who/choose", { memberId: person.id })).then((outcome) => {
      const isAway = !outcome.ok && outcome.code === "service_unreachable";
      setFailed(isAway ? t("who-failed", { name: nameOf(t, person) }) : problem(t, outcome));
      if (outcome.ok) onChosen();
    });
  useEscape(leave);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  // A key without a modifier acts only where the focus is (WCAG 2.1.4), which is here when the page opens.
  const byDigit = (event: KeyboardEvent) => {
    const person = event.ctrlKey || event.altKey || event.metaKey ? undefined : people[Number(event.key) - 1];
    if (person) choose(person);
  };
  return (
    <main class="gate">
      <h1 id="who">{t("who-title")}</h1>
      <p class="muted">{t("who-text")}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form */}
      <div ref={group} role="group" tabIndex={-1} aria-labelledby="who" onKeyDown={byDigit}>
        <People t={t} people={people} size={48} onChoose={choose} />
      </div>
      <button type="button" class="button" onClick={leave}>
        {t("gate-not-now")}
      </button>
      <p class="problem" role="alert">
        {failed}
      </p>
    </main>
  );
}
