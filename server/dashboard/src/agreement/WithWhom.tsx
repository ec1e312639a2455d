/** With whom the agreement is made. */
import type { FamilyMember } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { useSpeech } from "../i18n";

interface Props {
  members: readonly FamilyMember[];
  onChoose: (id: string) => void;
}

export function WithWhom({ members, onChoose }: Props) {
  const { t } = useSpeech();
  return (
    <section class="card" aria-labelledby="with-whom">
      <h2 id="with-whom">{t("agreement-with-whom")}</h2>
      <div class="chips">
        {members.map(({ id, name, avatar, colour }) => (
          <button key={id} type="button" class="button" onClick={() => onChoose(id)}>
            <Avatar avatar={avatar} colour={colour} size={28} />
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
