/** Choosing a picture and a colour: real radio buttons, each with its name. */
import type { Person } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { Chips } from "@escale/shared/ui/Chips";
import { useSpeech } from "../i18n";

export type Picture = Pick<Person, "avatar" | "colour">;

const AVATARS: readonly Person["avatar"][] = ["boat", "sun", "tree", "star", "fish", "leaf", "moon", "kite"];
const COLOURS: readonly Person["colour"][] = ["sea", "sand", "moss", "plum", "coral", "slate"];

interface Props {
  picture: Picture;
  onChange: (picture: Picture) => void;
}

export function PictureFields({ picture, onChange }: Props) {
  const { t } = useSpeech();
  const choice = <V extends string>(value: V, drawn: Picture, name: string) => ({
    value,
    label: (
      <span class="picture">
        <Avatar {...drawn} size={28} /> {name}
      </span>
    ),
  });
  return (
    <>
      <Chips
        name="avatar"
        legend={t("family-avatar")}
        choices={AVATARS.map((avatar) => choice(avatar, { ...picture, avatar }, t(`family-avatar-${avatar}`)))}
        value={picture.avatar}
        onChoose={(avatar) => onChange({ ...picture, avatar })}
      />
      <Chips
        name="colour"
        legend={t("family-colour")}
        choices={COLOURS.map((colour) => choice(colour, { ...picture, colour }, t(`family-colour-${colour}`)))}
        value={picture.colour}
        onChoose={(colour) => onChange({ ...picture, colour })}
      />
    </>
  );
}
