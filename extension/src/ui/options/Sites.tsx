/** Watched sites as this browser sees them: add with its permission, remove with giving it back. */
import type { Translate } from "../../i18n";
import type { OptionsView } from "../../messages";
import { askFor } from "../../platform/permissions";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct, whenAllowed } from "../useAct";
import { AddSite } from "./AddSite";

interface Props {
  t: Translate;
  sites: OptionsView["sites"];
  onChange: () => void;
}

export function Sites({ t, sites, onChange }: Props) {
  return (
    <section class="card" aria-labelledby="sites">
      <h2 id="sites">{t("options-sites")}</h2>
      {sites.length === 0 && <p class="muted">{t("options-sites-none")}</p>}
      <ul class="site-list">
        {sites.map((site) => (
          <Site key={site.siteId} t={t} site={site} onChange={onChange} />
        ))}
      </ul>
      <AddSite t={t} onChange={onChange} />
    </section>
  );
}

function Site({ t, site, onChange }: Omit<Props, "sites"> & { site: Props["sites"][number] }) {
  const { problem, act } = useAct(t, onChange);
  const allow = () => act(whenAllowed(askFor(site.origins), () => send("plan/refresh", {})));
  const remove = () => act(send("site/remove", { siteId: site.siteId }));
  return (
    <li>
      <div class="site-name">
        <strong>{site.name}</strong>
        <span class="muted">{site.patterns.join(", ")}</span>
        {!site.granted && <span class="waiting">{t("options-not-granted")}</span>}
      </div>
      {!site.granted && (
        <button type="button" class="button" aria-label={t("options-allow-named", { site: site.name })} onClick={allow}>
          {t("options-allow")}
        </button>
      )}
      <button type="button" class="button" aria-label={t("options-remove-named", { site: site.name })} onClick={remove}>
        {t("options-remove")}
      </button>
      <Problem text={problem} />
    </li>
  );
}
