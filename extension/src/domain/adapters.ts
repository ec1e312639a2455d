/** What is known of one site's markup: data, refining what structure tells. Selectors only, no words of any language. */
export interface Adapter {
  key: string;
  hosts: string[];
  source: { address: string; on: string }[];
  feed?: { item: string };
  clips?: { clip: string };
  recommendation?: string[];
  subscription?: string[];
  search?: { path?: string; parameter?: string }[];
  sponsored?: string[];
  calm?: { counters?: string[]; badges?: string[]; trending?: string[] };
  player?: { next?: string };
}
