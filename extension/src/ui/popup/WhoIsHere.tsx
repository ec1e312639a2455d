/** Whose time it is, where several people share a browser; and that it is somebody else's. */
import { Avatar } from "@escale/shared/ui/Avatar";
import type { Translate } from "../../i18n";
import type { AgreedView } from "../../messages";
import { send } from "../../platform/send";
import { nameOf, People } from "../People";
import { Problem } from "../Problem";
import { useAct } from "../useAct";

interface Props {
  t: Translate;
  view: AgreedView;
  onChange: () => void;
}

export function WhoIsHere({ t, view, onChange }: Props) {
  const { problem, act } = useAct(t, onChange);
  if (view.people.length === 0) return null;
  const here = view.people.find((person) => person.id === view.hereId);
  const choose = (memberId: string | null) => act(send("who/choose", { memberId }));
  if (here)
    return (
      <section class="here">
        <Avatar avatar={here.avatar} colour={here.colour} size={32} />
        <p>{t("who-here", { name: nameOf(t, here) })}</p>
        <button type="button" class="button quiet" onClick={() => choose(null)}>
          {t("who-other")}
        </button>
        <Problem text={problem} />
      </section>
    );
  return (
    <section>
      <h2>{t("who-title")}</h2>
      <People t={t} people={view.people} size={32} onChoose={({ id }) => choose(id)} />
      <Problem text={problem} />
    </section>
  );
}
