/** Putting sites on the list and taking them off. */
import type { Site, SiteInput } from "@escale/shared/client/types";
import type { Reading } from "@escale/shared/ui/pasted";
import type { Suggestion } from "../catalogue/Groups";
import { ask, errorId, service } from "../service";

export const watch = (site: SiteInput): Promise<Site> => ask(service.POST("/api/v1/sites", { body: site }));

/** What was read of a pasted address. The service has the last word. */
export const watchRead = ({ name, pattern }: Reading): Promise<Site> => watch({ name, patterns: [pattern] });

/** Adding twice is no mistake: someone went back and on again. */
export async function watchSuggested({ name, patterns, category }: Suggestion): Promise<void> {
  await watch({ name, patterns, category }).catch(unless("error-site-already-watched"));
}

/** Removing twice is none either. */
export async function unwatch(siteId: string): Promise<void> {
  const gone = ask(service.DELETE("/api/v1/sites/{site_id}", { params: { path: { site_id: siteId } } }));
  await gone.catch(unless("error-site-not-found"));
}

/** As it was, with its history, its break and what waits: a site that was added anew would have none of them. */
export const bringBack = (siteId: string): Promise<Site> =>
  ask(service.DELETE("/api/v1/sites/{site_id}/removal", { params: { path: { site_id: siteId } } }));

const unless = (id: string) => (error: unknown) => {
  if (errorId(error) !== id) throw error;
};

export const isSuggested = (suggestion: Suggestion, sites: readonly Site[]): boolean =>
  sites.some((site) => isSame(suggestion, site));

/** A watched site is a suggestion of the catalogue when they share an address. */
export const isSame = (suggestion: Suggestion, site: Site): boolean =>
  site.patterns.some((pattern) => suggestion.patterns.includes(pattern));
