/** Who is here: one tap for each person of this browser, before anything else is asked. */

import type { Person } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { useEffect, useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";

interface Props {
  t: Translate;
  people: readonly Person[];
  onChosen: () => void;
}

export function Who({ t, people, onChosen }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const choose = ({ id, name }: Person) =>
    void attempt(send("who/choose", { memberId: id })).then((outcome) => {
      const isAway = !outcome.ok && outcome.code === "service_unreachable";
      setFailed(isAway ? t("who-failed", { name }) : problem(t, outcome));
      if (outcome.ok) onChosen();
    });
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
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" class="button person" onClick={() => choose(person)}>
              <Avatar avatar={person.avatar} colour={person.colour} size={48} />
              {person.name || t("who-nameless")}
            </button>
          </li>
        ))}
      </ul>
      <p class="problem" role="alert">
        {failed}
      </p>
    </main>
  );
}
