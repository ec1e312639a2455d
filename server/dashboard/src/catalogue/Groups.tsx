/** The catalogue's sites by category, those that hold `search`; how one site looks is the caller's. */
import type { Catalogue } from "@escale/shared/client/types";
import type { ComponentChildren } from "preact";
import { useSpeech } from "../i18n";

export type Suggestion = Catalogue["sites"][number];

interface Props {
  catalogue: Catalogue;
  search: string;
  /** Shown when nothing holds the searched text. */
  none: string;
  children: (site: Suggestion) => ComponentChildren;
}

export function Groups({ catalogue, search, none, children }: Props) {
  const { t } = useSpeech();
  const found = catalogue.sites.filter((site) => holds(site, search));
  if (found.length === 0) return <p class="muted">{none}</p>;
  return (
    <div class="pick">
      {catalogue.categories.map((category) => {
        const sites = found.filter((site) => site.category === category);
        if (sites.length === 0) return null;
        return (
          <fieldset key={category}>
            <legend class="question">{t(`category-${category}`)}</legend>
            <div class="chips">{sites.map(children)}</div>
          </fieldset>
        );
      })}
    </div>
  );
}

/** By name or address, whatever the case and the accents. */
export function holds({ name, patterns }: Suggestion, search: string): boolean {
  return plain(`${name} ${patterns.join(" ")}`).includes(plain(search.trim()));
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();
