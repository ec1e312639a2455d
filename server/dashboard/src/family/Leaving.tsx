/** Leaving the household, or taking a child or teen out of it: taking the data along first, then once more. */
import type { FamilyMember } from "@escale/shared/client/types";
import { Sure } from "../data/Sure";
import { useDeleting } from "../data/useDeleting";
import { useSpeech } from "../i18n";
import { usePin } from "../pin/usePin";
import { go } from "../route";
import { ask, dropSession, service } from "../service";

export function Leaving({ member, onLeft }: { member: FamilyMember; onLeft: () => void }) {
  const { t } = useSpeech();
  const withPin = usePin();
  const { asked, button, askAbout, keep } = useDeleting();
  const mine = member.is_me;
  const args = { name: member.name, mine: mine ? "yes" : "no" };
  const leave = async () => {
    const params = { path: { member_id: member.id } };
    await withPin(() => ask(service.DELETE("/api/v1/family/members/{member_id}", { params })));
    if (mine) return dropSession();
    onLeft();
    go("/family");
  };
  return (
    <section class="card leaving" aria-labelledby="leaving">
      <h2 id="leaving">{t("family-leave", args)}</h2>
      <p>{t("family-leave-what", args)}</p>
      <p>{t("family-leave-take", args)}</p>
      {asked === null ? (
        <button
          ref={button}
          id="leave-button"
          type="button"
          class="button"
          onClick={() => askAbout(t("family-leave-sure", args), leave)}
        >
          {t("family-leave-button", args)}
        </button>
      ) : (
        <Sure question={asked.question} onDelete={asked.remove} onKeep={keep} />
      )}
    </section>
  );
}
