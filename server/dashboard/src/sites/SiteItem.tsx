/** One site: what will happen there in a sentence or two, and the form that changes it. */
import type { Site } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { preview } from "./preview";
import { SiteForm } from "./SiteForm";

interface Props {
  site: Site;
  onChange: () => void;
  onRemove: () => void;
}

export function SiteItem({ site, onChange, onRemove }: Props) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const named = { site: site.name };
  return (
    <li class="card site">
      <div class="site-head">
        <div class="site-name">
          <h2>{site.name}</h2>
          <p class="muted">{site.patterns.join(", ")}</p>
        </div>
        <div class="chips">
          <button
            type="button"
            class="button"
            aria-expanded={open}
            aria-label={t(open ? "sites-close-named" : "sites-edit-named", named)}
            onClick={() => setOpen(!open)}
          >
            {t(open ? "sites-close" : "sites-edit")}
          </button>
          <button type="button" class="button" aria-label={t("sites-remove-named", named)} onClick={onRemove}>
            {t("sites-remove")}
          </button>
        </div>
      </div>
      {open ? <SiteForm site={site} onSaved={onChange} /> : <p>{preview(t, site.name, site.policy)}</p>}
    </li>
  );
}
