/**
 * How a rule of the browser tells which addresses it is for. Chromium takes no regular expression that needs more than 2 KB once
 * it is compiled, so of a long path a filter holds the beginning, and catches a few addresses too many (docs/decisions/0039).
 */
import type { Pattern } from "@escale/shared/client/types";
import { coversHost } from "./patterns";

export interface Condition {
  requestDomains?: string[];
  regexFilter?: string;
  urlFilter?: string;
  isUrlFilterCaseSensitive?: boolean;
  requestMethods?: "get"[];
  resourceTypes: "main_frame"[];
  tabIds?: number[];
}

/** Characters of a path. Chromium 156 takes 88 of them in the filter of a whole path, whatever they are; others may take fewer. */
export const LONGEST_FILTERED = 80;

/** Built here from a plain path; no regular expression ever comes from a person or from the service. */
export function addressFilter(path: string): string {
  const whole = prefixOf(path);
  const beginning = beginningOf(path);
  if (whole === "") return "^https?://.*";
  const rest = beginning === whole ? "(?:[/?#].*)?$" : ".*";
  return `^https?://[^/?#]+${beginning.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${rest}`;
}

/** The filter of this pattern catches more than the pattern covers. */
export const isCut = ({ path }: Pattern): boolean => beginningOf(path) !== prefixOf(path);

/** Whether some address may be caught by the filters of both. */
export function mayShare(one: Pattern, other: Pattern): boolean {
  const [path, otherPath] = [beginningOf(one.path), beginningOf(other.path)];
  const isAtOrBelow = coversHost(one.host, other.host) || coversHost(other.host, one.host);
  return isAtOrBelow && (path.startsWith(otherPath) || otherPath.startsWith(path));
}

/** Addresses of these hosts, with all below them, at or below `path`. Of whole hosts no filter is asked for. */
export function addressesAt(hosts: readonly string[], path: string): Condition {
  const requestDomains = [...new Set(hosts)];
  const filter = { regexFilter: addressFilter(path), isUrlFilterCaseSensitive: true };
  return { requestDomains, ...(prefixOf(path) !== "" && filter), resourceTypes: ["main_frame"] };
}

const prefixOf = (path: string): string => path.replace(/\/$/, "");

/** As much as fits, and no half of a `%C3`. */
function beginningOf(path: string): string {
  const whole = prefixOf(path);
  return whole.length <= LONGEST_FILTERED ? whole : whole.slice(0, LONGEST_FILTERED).replace(/%.?$/, "");
}
