/** The log: every look and every change that concerns the person who reads it, the latest first. */
import type { FamilyLog } from "@escale/shared/client/types";
import { localDay, longDay } from "@escale/shared/ui/format";
import { useCallback, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { LogLine } from "./LogLine";
import { Problem } from "./Problem";

type Entry = FamilyLog["entries"][number];

const read = (before: string | null) =>
  ask(service.GET("/api/v1/family/log", { params: { query: before === null ? {} : { before } } }));

export function LogPage() {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => read(null), []));
  return (
    <div class="day">
      <div class="day-title">
        <Title text={t("family-log-title")} />
        <p class="muted">{t("family-log-what")}</p>
      </div>
      {!data && <Waiting error={error} onRetry={reload} />}
      <Stale error={data && error} />
      {data?.entries.length === 0 && <p>{t("family-log-empty")}</p>}
      {data && data.entries.length > 0 && <Lines first={data} />}
    </div>
  );
}

function Lines({ first }: { first: FamilyLog }) {
  const { t, language } = useSpeech();
  const [{ entries, more }, setShown] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const earlier = async () => {
    try {
      const next = await read(entries.at(-1)?.id ?? null);
      setShown({ entries: [...entries, ...next.entries], more: next.more });
      setProblem(null);
    } catch (failed) {
      setProblem(errorText(t, errorId(failed)));
    }
  };
  return (
    <>
      {byDay(entries).map(([day, lines]) => (
        <section key={day} class="card" aria-labelledby={`log-${day}`}>
          <h2 id={`log-${day}`} class="day-name">
            {longDay(language, day)}
          </h2>
          <ul class="log-lines">
            {lines.map((entry) => (
              <LogLine key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <Problem text={problem} />
      {more && (
        <p>
          <button type="button" class="button" onClick={() => void earlier()}>
            {t("family-log-earlier")}
          </button>
        </p>
      )}
    </>
  );
}

/** Lines of one day together, in the order in which they came. */
function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = localDay(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
