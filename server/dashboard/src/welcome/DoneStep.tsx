/** What happens next, and what does not. Whoever left a step for later reads first what is still missing. */
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Title } from "../shell/Title";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { Buttons } from "./Buttons";

interface Missing {
  browser: boolean;
  site: boolean;
}

async function look(): Promise<Missing> {
  const [paired, watched] = await Promise.all([
    ask(service.GET("/api/v1/browsers")),
    ask(service.GET("/api/v1/sites")),
  ]);
  return { browser: paired.browsers.length + paired.used.length === 0, site: watched.sites.length === 0 };
}

export function DoneStep({ onFinish, onBack }: { onFinish: () => void; onBack: () => void }) {
  const { t } = useSpeech();
  const { data: missing, error, reload } = useLoad(useCallback(look, []));
  if (!missing) return <Waiting error={error} onRetry={reload} />;
  return (
    <>
      <Title text={t(missing.site || missing.browser ? "welcome-done-almost" : "welcome-done-title")} />
      <ul class="dots">
        {missing.site && <li>{t("welcome-done-no-site")}</li>}
        {missing.browser && <li>{t("welcome-done-no-browser")}</li>}
        <li>{t("welcome-done-gate")}</li>
        <li>{t("welcome-done-permission")}</li>
        <li>{t("welcome-done-cue")}</li>
        <li>{t("welcome-done-elsewhere")}</li>
      </ul>
      <Buttons next={t("welcome-done-action")} onNext={onFinish} onBack={onBack} />
    </>
  );
}
