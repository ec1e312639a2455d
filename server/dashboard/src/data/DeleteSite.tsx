/** Deleting the history of one site, watched or not any more. */
import type { StoredData } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Sure } from "./Sure";
import { useDeleting } from "./useDeleting";

type StoredSite = StoredData["sites"][number];

export function DeleteSite({ sites, onDeleted }: { sites: StoredSite[]; onDeleted: () => void }) {
  const { t } = useSpeech();
  const { asked, told, button, askAbout, keep, done } = useDeleting();
  const [chosen, setChosen] = useState("");
  const site = sites.find((one) => one.id === chosen) ?? sites[0];
  if (!site) return null;
  const remove = async () => {
    await ask(service.DELETE("/api/v1/sites/{site_id}/history", { params: { path: { site_id: site.id } } }));
    done(t("data-delete-site-done", { site: site.name }));
    onDeleted();
  };
  const sure = () =>
    askAbout(
      t("data-delete-site-sure", { site: site.name, visits: site.visits, watched: site.watched ? "yes" : "no" }),
      remove,
    );
  return (
    <div class="deleting">
      <h3>{t("data-delete-site")}</h3>
      {asked === null ? (
        <div class="beside">
          <div class="field">
            <label for="delete-site">{t("data-delete-site-choose")}</label>
            <select
              id="delete-site"
              class="input"
              value={site.id}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {sites.map((one) => (
                <option key={one.id} value={one.id}>
                  {t("data-delete-site-option", { site: one.name, visits: one.visits })}
                </option>
              ))}
            </select>
          </div>
          <button ref={button} id="delete-site-button" type="button" class="button" onClick={sure}>
            {t("data-delete-site-button")}
          </button>
        </div>
      ) : (
        <Sure question={asked.question} onDelete={asked.remove} onKeep={keep} />
      )}
      <p class="muted small empty-status" role="status">
        {told}
      </p>
    </div>
  );
}
