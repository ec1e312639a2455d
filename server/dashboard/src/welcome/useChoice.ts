/** The sites that the person wants: suggestions by key, their own by id. What changed is told to the service on "Continue". */
import type { Catalogue, Site } from "@escale/shared/client/types";
import type { Reading } from "@escale/shared/ui/pasted";
import { useState } from "preact/hooks";
import { isSame, unwatch, watchRead, watchSuggested } from "../sites/watch";

export function useChoice(catalogue: Catalogue, sites: readonly Site[]) {
  const isFromCatalogue = (site: Site) => catalogue.sites.some((one) => isSame(one, site));
  const [own, setOwn] = useState<readonly Site[]>(sites.filter((site) => !isFromCatalogue(site)));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set([
      ...catalogue.sites.filter((one) => sites.some((site) => isSame(one, site))).map((one) => one.key),
      ...own.map((site) => site.id),
    ]),
  );
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  /** An address that the person typed is on the list at once; it can be unchecked like the others. */
  const add = async (read: Reading) => {
    const site = await watchRead(read);
    setOwn([...own, site]);
    setChosen(new Set([...chosen, site.id]));
  };
  const save = async () => {
    const dropped = sites.filter((site) => {
      const from = catalogue.sites.filter((one) => isSame(one, site));
      return from.length > 0 && !from.some((one) => chosen.has(one.key));
    });
    for (const site of [...dropped, ...own.filter((one) => !chosen.has(one.id))]) await unwatch(site.id);
    for (const suggestion of catalogue.sites) {
      const isWatched = sites.some((site) => isSame(suggestion, site));
      if (chosen.has(suggestion.key) && !isWatched) await watchSuggested(suggestion);
    }
  };
  return { own, chosen, toggle, add, save };
}
