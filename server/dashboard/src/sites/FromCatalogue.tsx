/** The catalogue, folded until asked for. What is on the list already is left out. */
import type { Site } from "@escale/shared/client/types";
import { useCallback, useState } from "preact/hooks";
import { Groups, type Suggestion } from "../catalogue/Groups";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { Field } from "./controls";
import { isSuggested, watchSuggested } from "./watch";

interface Props {
  sites: readonly Site[];
  onAdded: (name: string) => void;
}

export function FromCatalogue({ sites, onAdded }: Props) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("sites-catalogue")}</summary>
      {open && <Choices sites={sites} onAdded={onAdded} />}
    </details>
  );
}

function Choices({ sites, onAdded }: Props) {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/catalogue")), []));
  const [search, setSearch] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  if (!data) return <Waiting error={error} onRetry={reload} />;
  const add = (site: Suggestion) =>
    watchSuggested(site).then(
      () => {
        setProblem(null);
        onAdded(site.name);
        document.getElementById("search")?.focus();
      },
      (failure: unknown) => setProblem(errorText(t, errorId(failure))),
    );
  const left = { ...data, sites: data.sites.filter((site) => !isSuggested(site, sites)) };
  return (
    <div class="from-catalogue">
      <Field id="search" label={t("welcome-sites-search")} value={search} onInput={setSearch} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Groups catalogue={left} search={search} none={t("welcome-sites-not-found")}>
        {(site) => (
          <button type="button" class="chip" key={site.key} onClick={() => void add(site)}>
            <span aria-hidden="true">+&nbsp;</span>
            {site.name}
          </button>
        )}
      </Groups>
    </div>
  );
}
