/** Whose time it is, where several people share a browser; and that it is somebody else's. */
import { Avatar } from "@escale/shared/ui/Avatar";
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { AgreedView } from "../../messages";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { nameOf, People } from "../People";

interface Props {
  t: Translate;
  view: AgreedView;
  onChange: () => void;
}

export function WhoIsHere({ t, view, onChange }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  if (view.people.length === 0) return null;
  const here = view.people.find((person) => person.id === view.hereId);
  const choose = (memberId: string | null) =>
    void attempt(send("who/choose", { memberId })).then((outcome) => {
      setFailed(problem(t, outcome));
      onChange();
    });
  if (here)
    return (
      <section class="here">
        <Avatar avatar={here.avatar} colour={here.colour} size={32} />
        <p>{t("who-here", { name: nameOf(t, here) })}</p>
        <button type="button" class="button quiet" onClick={() => choose(null)}>
          {t("who-other")}
        </button>
      </section>
    );
  return (
    <section>
      <h2>{t("who-title")}</h2>
      <People t={t} people={view.people} size={32} onChoose={({ id }) => choose(id)} />
      <p class="problem" role="alert">
        {failed}
      </p>
    </section>
  );
}
