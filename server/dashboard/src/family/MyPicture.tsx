/** One's own name and picture: nobody else changes them. */
import type { FamilyMember } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { NameField } from "./NameField";
import { type Picture, PictureFields } from "./Picture";
import { Problem } from "./Problem";
import { useAct } from "./useAct";

export function MyPicture({ member, onSaved }: { member: FamilyMember; onSaved: () => void }) {
  const { t } = useSpeech();
  const [name, setName] = useState(member.name);
  const [picture, setPicture] = useState<Picture>({ avatar: member.avatar, colour: member.colour });
  const [told, setTold] = useState("");
  const { problem, busy, act } = useAct();
  const missing = name.trim() === "";
  const save = async () => {
    const params = { path: { member_id: member.id } };
    await ask(service.PATCH("/api/v1/family/members/{member_id}", { params, body: { name: name.trim(), ...picture } }));
    setTold(t("family-saved"));
    onSaved();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTold("");
    if (!missing && !busy) void act(save);
  };
  return (
    <section class="card" aria-labelledby="my-picture">
      <h2 id="my-picture">{t("family-picture")}</h2>
      <form class="member-form" noValidate onSubmit={submit}>
        <NameField value={name} onInput={setName} missing={missing} />
        <PictureFields picture={picture} onChange={setPicture} />
        <Problem text={problem} />
        <div class="chips">
          <button type="submit" class="button main" aria-disabled={busy}>
            {t("family-save")}
          </button>
          <span class="saved" role="status">
            {told}
          </span>
        </div>
      </form>
    </section>
  );
}
