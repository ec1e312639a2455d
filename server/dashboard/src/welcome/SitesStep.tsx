/** Which sites: what is known is loaded first, so that coming back shows the choice as it was left. */
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Title } from "../shell/Title";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { SitesChoice } from "./SitesChoice";

export function SitesStep({ onNext, onBack }: { onNext: () => void; onBack: () => void }) {
  const { t } = useSpeech();
  const load = useCallback(async () => {
    const [catalogue, watched] = await Promise.all([
      ask(service.GET("/api/v1/catalogue")),
      ask(service.GET("/api/v1/sites")),
    ]);
    return { catalogue, sites: watched.sites };
  }, []);
  const { data, error, reload } = useLoad(load);
  return (
    <>
      <Title text={t("welcome-sites-title")} />
      <p>{t("welcome-sites-text")}</p>
      {data ? (
        <SitesChoice catalogue={data.catalogue} sites={data.sites} onNext={onNext} onBack={onBack} />
      ) : (
        <>
          <Waiting error={error} onRetry={reload} />
          <p>
            <button type="button" class="button quiet" onClick={onBack}>
              {t("welcome-back")}
            </button>
          </p>
        </>
      )}
    </>
  );
}
