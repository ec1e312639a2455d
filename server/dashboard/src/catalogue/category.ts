/** Categories: the catalogue's, which every language has a name for, and the person's own words. */
import known from "@escale/shared/catalogue/categories.json";
import type { Translate } from "@escale/shared/ui/i18n";

export const CATALOGUE: readonly string[] = known.categories;

export const isOwn = (category: string): boolean => category !== "" && !CATALOGUE.includes(category);

/** How a category is called; what the person wrote is called as they wrote it. */
export const categoryName = (t: Translate, category: string): string =>
  isOwn(category) ? category : t(`category-${category}`);

/** The words that the person made up for these sites, each once, in order of the alphabet. */
export function ownCategories(sites: readonly { category: string | null }[]): string[] {
  const words = sites.flatMap(({ category }) => (category !== null && isOwn(category) ? [category] : []));
  return [...new Set(words)].sort((one, other) => one.localeCompare(other));
}
