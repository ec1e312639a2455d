/** A day without visits teaches: what will appear here, and one action. */
import { PlanBar, planSentence } from "@escale/shared/ui/PlanBar";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { useLoad } from "../useLoad";

interface Props {
  isToday: boolean;
  /** Escale was there: no visit means none. */
  isKnown: boolean;
  notNow: number;
}

export function Empty({ isToday, isKnown, notNow }: Props) {
  const { t } = useSpeech();
  const told = notNow > 0 && <p>{t("today-not-now", { count: notNow })}</p>;
  if (!isToday)
    return (
      <section class="card">
        <p>{t(isKnown ? "today-empty-none" : "today-empty-other")}</p>
        {told}
      </section>
    );
  return (
    <section class="card empty">
      <h2>{t("today-empty-title")}</h2>
      {told}
      <p>{t("today-empty-text")}</p>
      <Example />
      <NextStep />
    </section>
  );
}

/** What a visit will look like, marked as an example in words and by its dashed border. */
function Example() {
  const { t } = useSpeech();
  return (
    <figure class="example">
      <figcaption class="small">{t("today-example")}</figcaption>
      <p class="example-title">{t("today-intention", { intention: t("today-example-intention") })}</p>
      <div aria-hidden="true">
        <PlanBar t={t} attendedSeconds={720} plannedSeconds={600} />
      </div>
      <p>{planSentence(t, 720, 600)}</p>
    </figure>
  );
}

/** The one thing to do now: what is still missing, or a look at the sites. */
function NextStep() {
  const { t } = useSpeech();
  const load = useCallback(async () => {
    const [{ sites }, { browsers, used }] = await Promise.all([
      ask(service.GET("/api/v1/sites")),
      ask(service.GET("/api/v1/browsers")),
    ]);
    return { anySite: sites.length > 0, anyBrowser: browsers.length + used.length > 0 };
  }, []);
  const { data, error } = useLoad(load);
  if (!data && !error) return <p class="next-step" />;
  const id =
    data && !data.anySite ? "today-empty-choose" : data && !data.anyBrowser ? "today-empty-pair" : "today-empty-action";
  return (
    <p class="next-step">
      <Link to="/sites" class={id === "today-empty-action" ? "button" : "button main"}>
        {t(id)}
      </Link>
    </p>
  );
}
