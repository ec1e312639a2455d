/** What is known of the markup of single sites, and which of it an address is met with. */
import { covers, moreSpecific, webAddress } from "./patterns";

/** What is known of one site's markup: data, refining what structure tells. Selectors only, no words of any language. */
export interface Adapter {
  key: string;
  hosts: string[];
  /** Beginnings of paths; without them the whole host. */
  paths?: string[];
  /** Where its selectors were read, and when; told to people, and shipped without `https://`. */
  source: { address: string; on: string }[];
  /** `pages`: whole paths of the feed that it knows. It may match elsewhere too, but only there it must. */
  feed?: { item: string; pages?: string[] };
  clips?: { clip: string };
  recommendation?: string[];
  subscription?: string[];
  search?: { path?: string; parameter?: string }[];
  sponsored?: string[];
  calm?: { counters?: string[]; badges?: string[]; trending?: string[] };
  player?: { next?: string };
}

/** The adapter whose host and path say most of the address. null: none knows it. */
export function adapterAt(adapters: readonly Adapter[], address: string | null | undefined): Adapter | null {
  const url = address ? webAddress(address) : null;
  if (!url) return null;
  const known = adapters.flatMap((adapter) =>
    adapter.hosts.flatMap((host) => (adapter.paths ?? ["/"]).map((path) => ({ adapter, pattern: { host, path } }))),
  );
  const here = known.filter(({ pattern }) => covers(pattern, url));
  return here.sort((a, b) => moreSpecific(b.pattern, a.pattern))[0]?.adapter ?? null;
}
