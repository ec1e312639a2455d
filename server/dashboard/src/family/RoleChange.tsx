/** Growing up: the next role, by another adult. It closes what others see, and everyone is told. */
import type { FamilyMember } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Problem } from "./Problem";
import { NEXT_ROLE } from "./people";
import { useAct } from "./useAct";

export function RoleChange({ member, onChanged }: { member: FamilyMember; onChanged: () => void }) {
  const { t } = useSpeech();
  const { problem, busy, act } = useAct();
  const next = NEXT_ROLE[member.role];
  if (next === null) return null;
  const change = async () => {
    const params = { path: { member_id: member.id } };
    await ask(service.PATCH("/api/v1/family/members/{member_id}", { params, body: { role: next } }));
    onChanged();
  };
  return (
    <section class="card role-change" aria-labelledby="role-change">
      <h2 id="role-change">{t("family-grow")}</h2>
      <p>{t(`family-grow-means-${next}`)}</p>
      <p class="muted">{t("family-grow-once")}</p>
      <Problem text={problem} />
      <button type="button" class="button" aria-disabled={busy} onClick={() => busy || void act(change)}>
        {t("family-grow-button", { name: member.name, role: next })}
      </button>
    </section>
  );
}
