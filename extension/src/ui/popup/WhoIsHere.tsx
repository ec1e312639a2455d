/** Whose time it is, where several people share a browser; and that it is somebody else's. */
import { Avatar } from "@escale/shared/ui/Avatar";
import type { Translate } from "../../i18n";
import type { AgreedView } from "../../messages";
import { send } from "../../platform/send";

interface Props {
  t: Translate;
  view: AgreedView;
  onChange: () => void;
}

export function WhoIsHere({ t, view, onChange }: Props) {
  if (view.people.length === 0) return null;
  const here = view.people.find((person) => person.id === view.hereId);
  const choose = (memberId: string | null) => void send("who/choose", { memberId }).then(onChange, onChange);
  if (here)
    return (
      <section class="here">
        <Avatar avatar={here.avatar} colour={here.colour} size={32} />
        <p>{t("who-here", { name: here.name || t("who-nameless") })}</p>
        <button type="button" class="button quiet" onClick={() => choose(null)}>
          {t("who-other")}
        </button>
      </section>
    );
  return (
    <section>
      <h2>{t("who-title")}</h2>
      <ul class="people">
        {view.people.map((person) => (
          <li key={person.id}>
            <button type="button" class="button person" onClick={() => choose(person.id)}>
              <Avatar avatar={person.avatar} colour={person.colour} size={32} />
              {person.name || t("who-nameless")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
