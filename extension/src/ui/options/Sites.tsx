/** Watched sites as this browser sees them: add with its permission, remove with giving it back. */
import type { Translate } from "../../i18n";
import type { OptionsView } from "../../messages";
import { askFor } from "../../platform/permissions";
import { send } from "../../platform/send";
import { AddSite } from "./AddSite";

interface Props {
  t: Translate;
  sites: OptionsView["sites"];
  onChange: () => void;
}

export function Sites({ t, sites, onChange }: Props) {
  const allow = (origins: string[]) =>
    void askFor(origins)
      .then(() => send("plan/refresh", {}))
      .then(onChange, onChange);
  const remove = (siteId: string) => void send("site/remove", { siteId }).then(onChange, onChange);
  return (
    <section class="card" aria-labelledby="sites">
      <h2 id="sites">{t("options-sites")}</h2>
      {sites.length === 0 && <p class="muted">{t("options-sites-none")}</p>}
      <ul class="site-list">
        {sites.map((site) => (
          <li key={site.siteId}>
            <div class="site-name">
              <strong>{site.name}</strong>
              <span class="muted">{site.patterns.join(", ")}</span>
              {!site.granted && <span class="waiting">{t("options-not-granted")}</span>}
            </div>
            {!site.granted && (
              <button
                type="button"
                class="button"
                aria-label={t("options-allow-named", { site: site.name })}
                onClick={() => allow(site.origins)}
              >
                {t("options-allow")}
              </button>
            )}
            <button
              type="button"
              class="button"
              aria-label={t("options-remove-named", { site: site.name })}
              onClick={() => remove(site.siteId)}
            >
              {t("options-remove")}
            </button>
          </li>
        ))}
      </ul>
      <AddSite t={t} onChange={onChange} />
    </section>
  );
}
