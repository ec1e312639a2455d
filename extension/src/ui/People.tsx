/** The people of a browser, one tap each. */
import type { Person } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import type { Translate } from "../i18n";

interface Props {
  t: Translate;
  people: readonly Person[];
  /** Of a picture, in CSS pixels. */
  size: number;
  onChoose: (person: Person) => void;
}

export const nameOf = (t: Translate, { name }: Person): string => name || t("who-nameless");

export function People({ t, people, size, onChoose }: Props) {
  return (
    <ul class="people">
      {people.map((person) => (
        <li key={person.id}>
          <button type="button" class="button person" onClick={() => onChoose(person)}>
            <Avatar avatar={person.avatar} colour={person.colour} size={size} />
            {nameOf(t, person)}
          </button>
        </li>
      ))}
    </ul>
  );
}
