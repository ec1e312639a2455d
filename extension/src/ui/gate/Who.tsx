/** Who is here: one tap for each person of this browser, before anything else is asked. */

import type { Person } from "@escale/shared/client/types";
import { useEffect, useState } from "preact/hooks";
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
  useEffect(() => {
    const byDigit = (event: KeyboardEvent) => {
      const person = event.ctrlKey || event.altKey || event.metaKey ? undefined : people[Number(event.key) - 1];
      if (person) choose(person);
    };
    addEventListener("keydown", byDigit);
    return () => removeEventListener("keydown", byDigit);
  });
  return (
    <main class="gate">
      <h1>{t("who-title")}</h1>
      <p class="muted">{t("who-text")}</p>
      <People t={t} people={people} size={48} onChoose={choose} />
      <button type="button" class="button" onClick={leave}>
        {t("gate-not-now")}
      </button>
      <p class="problem" role="alert">
        {failed}
      </p>
    </main>
  );
}
