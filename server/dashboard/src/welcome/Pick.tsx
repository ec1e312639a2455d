/** The catalogue as groups of check boxes. */
import type { Catalogue } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";

interface Props {
  catalogue: Catalogue;
  search: string;
  chosen: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

export function Pick({ catalogue, search, chosen, onToggle }: Props) {
  const { t } = useSpeech();
  const wanted = search.trim().toLowerCase();
  const found = catalogue.sites.filter((site) =>
    `${site.name} ${site.patterns.join(" ")}`.toLowerCase().includes(wanted),
  );
  return (
    <div class="pick">
      {catalogue.categories.map((category) => {
        const sites = found.filter((site) => site.category === category);
        if (sites.length === 0) return null;
        return (
          <fieldset key={category}>
            <legend class="question">{t(`category-${category}`)}</legend>
            <div class="chips">
              {sites.map((site) => (
                <label class="chip" key={site.key}>
                  <input type="checkbox" checked={chosen.has(site.key)} onChange={() => onToggle(site.key)} />
                  {site.name}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
