/** Who is here: one tap for each person of this browser, before anything else is asked. */

import type { Person } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { useState } from "preact/hooks";
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
  return (
    <main class="gate">
      <h1>{t("who-title")}</h1>
      <p class="muted">{t("who-text")}</p>
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" class="button person" onClick={() => choose(person)}>
              <Avatar avatar={person.avatar} colour={person.colour} size={48} />
              {person.name}
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
