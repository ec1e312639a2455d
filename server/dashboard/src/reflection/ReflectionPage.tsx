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
import { heldOf } from "./unkept";
import { Written } from "./Written";

export function ReflectionPage({ week }: { week: string }) {
  const { t, language } = useSpeech();
  const load = useCallback(
    () => ask(service.GET("/api/v1/reflections/{week}", { params: { path: { week } } })),
    [week],
  );
  const { data, error, reload } = useLoad(load);
  const [saved, setSaved] = useState<Reflection | null>(null);
  const [changing, setChanging] = useState(heldOf(week) !== undefined);
  const reflection = saved ?? data;
  /** How often the steps began anew: whatever they still held goes. */
  const [begun, setBegun] = useState(0);
  const [isDeleted, setDeleted] = useState(false);
  // Once the person went on within the page, the focus goes to what is shown then; on arrival the title has it.
  const isUnderWay = useRef(false);
  const told = isDeleted && reflection?.state === "open" ? t("reflection-deleted") : "";
  const beginAnew = (from: Reflection) => {
    isUnderWay.current = true;
    setSaved(from);
    setChanging(false);
    setBegun((times) => times + 1);
  };
  const remove = (gone: Reflection) => {
    setDeleted(true);
    beginAnew(emptied(gone));
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
            key={begun}
            reflection={reflection}
            takesFocus={isUnderWay.current}
            onSaved={(now) => {
              isUnderWay.current = true;
              setSaved(now);
            }}
            onEnded={() => setChanging(false)}
            onDeleted={() => remove(reflection)}
            onStored={beginAnew}
            onMine={() => setChanging(true)}
          />
        ))}
    </div>
  );
}
