import type { Policy, Site } from "@escale/shared/client/types";

/** What the member last said about the site, whether or not part of it waits until tomorrow: what a form begins with. */
export const chosen = (site: Site): Policy => site.later?.policy ?? site.policy;
