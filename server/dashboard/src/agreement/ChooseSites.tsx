/** Sites that the member may begin to watch with the agreement, as they sign it. Nothing is chosen for them. */
import type { AgreementVersion, Catalogue, Site } from "@escale/shared/client/types";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Waiting } from "../shell/Waiting";
import { isSuggested } from "../sites/watch";
import { useLoad } from "../useLoad";

interface Props {
  version: AgreementVersion;
  chosen: readonly string[];
  onChoose: (keys: string[]) => void;
}

interface Offered {
  catalogue: Catalogue;
  sites: readonly Site[];
}

async function load(): Promise<Offered> {
  const [catalogue, { sites }] = await Promise.all([
    ask(service.GET("/api/v1/catalogue")),
    ask(service.GET("/api/v1/sites")),
  ]);
  return { catalogue, sites };
}

/** Keys of the catalogue that some clause offers, each once. */
export const offeredKeys = ({ idle }: AgreementVersion): string[] => [
  ...new Set(idle.flatMap(({ offered }) => offered)),
];

export function ChooseSites({ version, chosen, onChoose }: Props) {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(load, []));
  if (!data) return <Waiting error={error} onRetry={reload} />;
  const keys = offeredKeys(version);
  const offered = data.catalogue.sites.filter((site) => keys.includes(site.key) && !isSuggested(site, data.sites));
  const toggled = (key: string) => (chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <fieldset class="question-set choose-sites" aria-describedby="choose-sites-what">
      <legend class="question">{t("agreement-sign-watch")}</legend>
      <p id="choose-sites-what" class="muted">
        {t("agreement-sign-watch-what")}
      </p>
      <div class="chips">
        {offered.map(({ key, name }) => (
          <label class="chip" key={key}>
            <input type="checkbox" checked={chosen.includes(key)} onChange={() => onChoose([...toggled(key)])} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
