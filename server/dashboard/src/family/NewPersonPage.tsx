/** One more member: their name, role, picture and language. Then their first browser can be paired. */
import type { Language } from "@escale/shared/client/types";
import { Chips } from "@escale/shared/ui/Chips";
import { useState } from "preact/hooks";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { go } from "../route";
import { ask, service } from "../service";
import { Title } from "../shell/Title";
import { NameField } from "./NameField";
import { type Picture, PictureFields } from "./Picture";
import { Problem } from "./Problem";
import { ROLES, type Role } from "./people";
import { useAct } from "./useAct";

const LANGUAGES: { value: Language; label: string }[] = [
  { value: "en", label: "English" },
  { value: "fr", label: "Français" },
];

export function NewPersonPage() {
  const { t, language: mine } = useSpeech();
  const household = useHousehold();
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const [role, setRole] = useState<Role>("child");
  const [picture, setPicture] = useState<Picture>({ avatar: "kite", colour: "plum" });
  const [language, setLanguage] = useState<Language>(mine);
  const { problem, busy, act } = useAct();
  const add = async () => {
    const body = { name: name.trim(), role, ...picture, language };
    const { id } = await ask(service.POST("/api/v1/family/members", { body }));
    household.reload();
    go(`/family/people/${id}`);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(name.trim() === "");
    if (name.trim() !== "" && !busy) void act(add);
  };
  return (
    <div class="day">
      <div class="day-title">
        <Title text={t("family-new-title")} />
        <p class="muted">{t("family-new-what")}</p>
      </div>
      <form class="card member-form" noValidate onSubmit={submit}>
        <NameField value={name} onInput={setName} missing={missing && name.trim() === ""} />
        <Chips
          name="role"
          legend={t("family-role")}
          choices={ROLES.map((value) => ({ value, label: t(`family-role-${value}`) }))}
          value={role}
          onChoose={setRole}
          describedBy="role-means"
        />
        <p id="role-means" class="what-happens" aria-live="polite">
          {t(`family-role-means-${role}`)}
        </p>
        <PictureFields picture={picture} onChange={setPicture} />
        <Chips
          name="language"
          legend={t("family-language")}
          choices={LANGUAGES}
          value={language}
          onChoose={setLanguage}
        />
        <Problem text={problem} />
        <button type="submit" class="button main" aria-disabled={busy}>
          {t("family-new-add")}
        </button>
      </form>
    </div>
  );
}
