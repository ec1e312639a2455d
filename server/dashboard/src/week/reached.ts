/** Chosen or fed: pages by how they were reached, put together as decision 0025 says. What is not known stays a part of its own. */
import type { Usage } from "@escale/shared/client/types";

export type Reached = Usage["reached"];
export type How = keyof Reached;

/** The person asked for the page. */
export const CHOSEN: readonly How[] = ["typed", "search", "bookmark", "external_link", "subscription"];
/** The site put it there. */
export const FED: readonly How[] = ["recommendation", "autoplay", "notification"];
/** A link on the page may be either: nobody sees whether one looked for it or was shown it. */
export const EITHER: readonly How[] = ["in_page_link", "unknown"];

export interface Shares {
  chosen: number;
  fed: number;
  unknown: number;
  total: number;
}

/** Numbers of pages. */
export function sharesOf(reached: Reached): Shares {
  const sum = (hows: readonly How[]) => hows.reduce((all, how) => all + reached[how], 0);
  const [chosen, fed, unknown] = [sum(CHOSEN), sum(FED), sum(EITHER)];
  return { chosen, fed, unknown, total: chosen + fed + unknown };
}
