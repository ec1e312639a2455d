/** For a person of whom others see something, or will: always there, what it is, and the way to exactly that. */
import type { Family } from "@escale/shared/client/types";
import { clockTime, listed, localDay, longDay } from "@escale/shared/ui/format";
import { type Speech, useSpeech } from "../i18n";
import { Link } from "./Link";

export function SeenLine({ family }: { family: Family | null }) {
  const speech = useSpeech();
  if (!family?.is_supervised) return null;
  return (
    <p class="seen-line">
      <span>{seenSentence(speech, family)}</span> <Link to="/family/seen">{speech.t("app-seen-exactly")}</Link>
    </p>
  );
}

type Seen = Pick<Family["members"][number], "level" | "next_level" | "role">;

/** Who sees what now, or from when on. */
function seenSentence({ t, language }: Speech, { members }: Family): string {
  const mine: Seen | undefined = members.find((member) => member.is_me);
  if (!mine) return "";
  const others = members.filter((member) => !member.is_me && (mine.role === "adult" || member.role === "adult"));
  const names = listed(
    language,
    others.map(({ name }) => name),
  );
  const now = mine.level === "nothing" ? "" : t("app-seen-now", { names, level: mine.level });
  if (!mine.next_level) return now;
  const { from_at: from, level } = mine.next_level;
  const day = longDay(language, localDay(from));
  const next = t("app-seen-next", { names, level, day, time: clockTime(language, from) });
  return `${now} ${next}`.trim();
}
