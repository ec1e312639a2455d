/** One line of the log as a sentence, with the words that it is about. */
import type { FamilyLog, Language, Person } from "@escale/shared/client/types";
import { clockTime, fullDay } from "@escale/shared/ui/format";
import { dashed } from "@escale/shared/ui/i18n";
import { useHousehold } from "../household";
import { type Speech, useSpeech } from "../i18n";
import { mondayOf } from "../week/calendar";
import { ofName } from "./ofName";
import { myselfOf } from "./people";
import { shownZone } from "./zones";

type Entry = FamilyLog["entries"][number];

export function LogLine({ entry }: { entry: Entry }) {
  const speech = useSpeech();
  const { family } = useHousehold();
  const me = family && myselfOf(family)?.id;
  return (
    <li>
      {entry.is_day ? <span /> : <time dateTime={entry.at}>{clockTime(speech.language, entry.at)}</time>}
      <div>
        <p>{sentenceOf(speech, entry, me ?? null)}</p>
        {entry.words && <p class="agreed-words">{entry.words}</p>}
      </div>
    </li>
  );
}

/** The first day of a week that a look was about. */
function weekName(language: Language, value: string | null): string {
  const monday = value && mondayOf(value);
  return monday ? fullDay(language, monday) : "";
}

/** Who did what, about whom; `me` is told as "you". */
function sentenceOf({ t, language }: Speech, entry: Entry, me: string | null): string {
  const { actor, subject, has_actor_left: hasLeft } = entry;
  const whose = (person: Person | null) => {
    if (person === null) return "all";
    if (person.id === me) return "me";
    return person.id === actor?.id ? "self" : "other";
  };
  return t(`familylog-${dashed(entry.fact)}`, {
    by: actor === null && !hasLeft ? "none" : actor?.id === me ? "me" : "other",
    actor: actor?.name ?? t("family-log-somebody"),
    whose: whose(subject),
    subject: subject?.name ?? "",
    of: ofName(language, subject?.name ?? ""),
    value: entry.value ?? "",
    week: weekName(language, entry.value),
    zone: shownZone(entry.value ?? ""),
    days: Number(entry.value),
  });
}
