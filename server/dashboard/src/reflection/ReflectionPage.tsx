/** The reflection on a week: one thing a step, kept as it is written, to be left and taken up again. */
import type { Reflection } from "@escale/shared/client/types";
import { dayNamed } from "@escale/shared/ui/format";
import { useCallback, useRef, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { mondayOf } from "../week/calendar";
import { Steps } from "./Steps";
import { emptied } from "./text";
import { Written } from "./Written";

export function ReflectionPage({ week }: { week: string }) {
  const { t, language } = useSpeech();
  const load = useCallback(
    () => ask(service.GET("/api/v1/reflections/{week}", { params: { path: { week } } })),
    [week],
  );
  const { data, error, reload } = useLoad(load);
  const [saved, setSaved] = useState<Reflection | null>(null);
  const [changing, setChanging] = useState(false);
  const reflection = saved ?? data;
  /** How often all that was written was deleted: whatever the steps still held of it goes too. */
  const [deleted, setDeleted] = useState(0);
  // Once the person went on within the page, the focus goes to what is shown then; on arrival the title has it.
  const isUnderWay = useRef(false);
  const told = deleted > 0 && reflection?.state === "open" ? t("reflection-deleted") : "";
  const remove = (gone: Reflection) => {
    isUnderWay.current = true;
    setSaved(emptied(gone));
    setChanging(false);
    setDeleted(deleted + 1);
  };
  const settled = reflection?.state === "done" || reflection?.state === "aside";
  return (
    <div class="day reflection">
      <div class="day-title">
        <Title text={t("reflection-title")} />
        <p class="muted">{t("week-other", { day: dayNamed(language, mondayOf(week) ?? "") })}</p>
        <p class="screen-only">
          <Link to={`/week/${week}`}>{t("reflection-to-week")}</Link> ·{" "}
          <Link to="/reflection">{t("reflection-to-all")}</Link>
        </p>
      </div>
      {!reflection && <Waiting error={error} onRetry={reload} />}
      <p class="muted small empty-status" role="status">
        {told}
      </p>
      {reflection &&
        (settled && !changing ? (
          <Written
            reflection={reflection}
            takesFocus={isUnderWay.current}
            onChange={() => {
              isUnderWay.current = true;
              setChanging(true);
            }}
            onDeleted={() => remove(reflection)}
          />
        ) : (
          <Steps
            key={deleted}
            reflection={reflection}
            takesFocus={isUnderWay.current}
            onSaved={(now) => {
              isUnderWay.current = true;
              setSaved(now);
            }}
            onEnded={() => setChanging(false)}
            onDeleted={() => remove(reflection)}
          />
        ))}
    </div>
  );
}
