/** What everybody is told on their day: that more of somebody comes to be seen, and, for some days, that somebody grew up. */
import type { Family, FamilyLog } from "@escale/shared/client/types";
import { clockTime, localDay, longDay } from "@escale/shared/ui/format";
import { ofName } from "../family/ofName";
import { useHousehold } from "../household";
import { type Speech, useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";

/** How long it is told that somebody grew up: over a weekend away. */
const TOLD_MS = 4 * 24 * 60 * 60 * 1000;

export type Grown = FamilyLog["entries"][number];

/** Who grew up of late; nobody, when the log cannot be had. */
export async function grownOfLate(): Promise<readonly Grown[]> {
  const { entries } = await ask(service.GET("/api/v1/family/log")).catch(() => ({ entries: [] as Grown[] }));
  return entries.filter(({ fact, at }) => fact === "role_changed" && Date.now() - Date.parse(at) < TOLD_MS);
}

export function FamilyNews({ grown }: { grown: readonly Grown[] }) {
  const speech = useSpeech();
  const { family } = useHousehold();
  const lines = [...(family ? rises(speech, family) : []), ...grown.flatMap((one) => grew(speech, family, one))];
  if (lines.length === 0) return null;
  return (
    <div class="notice family-news">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Link to="/family/visibility">{speech.t("notice-family-link")}</Link>
    </div>
  );
}

/** Of others: one's own is said in the head of each page. */
function rises({ t, language }: Speech, { members }: Family): string[] {
  return members.flatMap(({ is_me, name, next_level: next }) => {
    if (is_me || !next) return [];
    const when = { day: longDay(language, localDay(next.from_at)), time: clockTime(language, next.from_at) };
    return [t("notice-rise", { of: ofName(language, name), level: next.level, ...when })];
  });
}

function grew({ t }: Speech, family: Family | null, { subject, value }: Grown): string[] {
  if (!subject) return [];
  const isMe = family?.members.some((member) => member.is_me && member.id === subject.id);
  return [t("notice-grew", { mine: isMe ? "yes" : "no", name: subject.name, role: value ?? "" })];
}
