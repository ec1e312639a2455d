/** What others see of a member now, and from when on it will be more. */
import type { FamilyMember } from "@escale/shared/client/types";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import { useSpeech } from "../i18n";

export function LevelLine({ member }: { member: Pick<FamilyMember, "level" | "next_level"> }) {
  const { t, language } = useSpeech();
  const next = member.next_level;
  return (
    <p class="muted">
      {t("family-level", { level: member.level })}
      {next &&
        ` ${t("family-level-next", {
          level: next.level,
          day: longDay(language, localDay(next.from_at)),
          time: clockTime(language, next.from_at),
        })}`}
    </p>
  );
}
