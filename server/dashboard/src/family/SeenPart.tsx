/** One week as it is seen: for who looks and for who is looked at, from the same answer. */
import type { Seen } from "@escale/shared/client/types";
import { fullDay } from "@escale/shared/ui/format";
import type { ComponentChildren } from "preact";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { Title } from "../shell/Title";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { mondayOf } from "../week/calendar";
import { WeekNav } from "../week/WeekNav";
import { SeenWeek } from "./SeenWeek";
import { thisWeek } from "./thisWeek";

interface Props {
  /** Stable: another one is another week, or another member. */
  load: () => Promise<Seen>;
  base: string;
  titleOf: (seen: Seen | null) => string;
  about: ComponentChildren;
}

export function SeenPart({ load, base, titleOf, about }: Props) {
  const { t, language } = useSpeech();
  const { family } = useHousehold();
  const { data: seen, error, reload } = useLoad(load);
  const monday = seen && mondayOf(seen.week);
  return (
    <div class="day">
      <div class="day-title">
        <Title text={titleOf(seen)} />
        <p class="day-name">{monday ? t("week-other", { day: fullDay(language, monday) }) : ""}</p>
        <p class="muted">{about}</p>
      </div>
      {!seen && <Waiting error={error} onRetry={reload} />}
      {seen && monday && (
        <>
          <WeekNav monday={monday} isCurrent={seen.week === thisWeek(family?.zone)} base={base} />
          <SeenWeek seen={seen} />
        </>
      )}
    </div>
  );
}
