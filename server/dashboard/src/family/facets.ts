/** The words of the table: what there is to see of a person. */
import type { components } from "@escale/shared/client/schema";
import { dashed } from "@escale/shared/ui/i18n";

export type Facet = components["schemas"]["Facet"];
export type Level = components["schemas"]["Level"];

export const facetId = (facet: Facet): string => `family-facet-${dashed(facet)}`;
