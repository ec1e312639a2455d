/** One site: what will happen there in a sentence or two, and the form that changes it. */
import type { Site } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { Break } from "./Break";
import { Later } from "./Later";
import { preview } from "./preview";
import { SiteForm } from "./SiteForm";

interface Props {
  site: Site;
  /** Categories in the person's own words, of all sites. */
  own: readonly string[];
  onChange: () => void;
  onRemove: () => void;
}

export function SiteItem({ site, own, onChange, onRemove }: Props) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const named = { site: site.name };
  const params = { path: { site_id: site.id } };
  const tried = (done: Promise<unknown>) =>
    void done.then(
      () => {
        setProblem(null);
        onChange();
      },
      (failure: unknown) => setProblem(errorText(t, errorId(failure))),
    );
  const { name, patterns, category, policy } = site;
  const keep = () =>
    tried(ask(service.PUT("/api/v1/sites/{site_id}", { params, body: { name, patterns, category, policy } })));
  const takeBreak = (last_day: string) =>
    tried(ask(service.PUT("/api/v1/sites/{site_id}/break", { params, body: { last_day } })));
  const endBreak = () => tried(ask(service.DELETE("/api/v1/sites/{site_id}/break", { params })));
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
      {open ? <SiteForm site={site} own={own} onSaved={onChange} /> : <p>{preview(t, site.name, site.policy)}</p>}
      {!open && <Later site={site} onKeep={keep} />}
      {!open && <Break site={site} onTake={takeBreak} onEnd={endBreak} />}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
