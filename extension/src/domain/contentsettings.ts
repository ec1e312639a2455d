/** Choices as settings of Chromium (`contentSettings.notifications`). Pure; the syntax of its patterns was measured (tests/e2e/README.md). */
import type { Pattern, PlannedSite } from "@escale/shared/client/types";
import { type Choice, choiceOf, type Notify } from "./choices";
import { originOf } from "./patterns";

export interface Setting {
  /** `*://*.host/*`, every port of it. More specific ones win over wider ones. */
  pattern: string;
  setting: "allow" | "ask" | "block";
}

type Sites = readonly Pick<PlannedSite, "id" | "patterns">[];

/** Paths are refused there: the browser decides about a whole host, and so does the choice. */
export function settingPattern(pattern: Pick<Pattern, "host">): string {
  return originOf(pattern);
}

/** Hosts of which the site is only a part, although a choice holds for all of them. */
export function wholeHosts({ patterns }: Pick<PlannedSite, "patterns">): string[] {
  return [...new Set(patterns.filter(({ path }) => path !== "/").map(({ host }) => host))];
}

/** null: a site without a choice. It leaves a choice for the same host as it is. */
const STRICTNESS: readonly (Choice | null)[] = [null, "allow", "ask", "mute"];
const SETTING = { allow: "allow", ask: "ask", mute: "block" } as const;

/**
 * What the browser is told. "Ask" is what it does when it is told nothing, and a rule of ours would keep it from remembering the
 * person's answer: so it is said only below a host that another rule covers. Of two sites on one host the stricter choice holds.
 */
export function wantedSettings(sites: Sites, notify: Notify): Setting[] {
  const byHost = [...strictest(sites, notify)];
  const ruled = byHost.filter(([, choice]) => isRule(choice)).map(([host]) => host);
  const isSaid = ([host, choice]: [string, Choice | null]) =>
    isRule(choice) || ruled.some((wider) => host.endsWith(`.${wider}`));
  return byHost
    .filter(isSaid)
    .map(([host, choice]) => ({ pattern: settingPattern({ host }), setting: SETTING[choice ?? "ask"] }))
    .sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

const isRule = (choice: Choice | null): boolean => choice === "allow" || choice === "mute";

function strictest(sites: Sites, notify: Notify): Map<string, Choice | null> {
  const byHost = new Map<string, Choice | null>();
  for (const { id, patterns } of sites) {
    const choice = choiceOf(notify, id);
    for (const { host } of patterns) {
      const kept = byHost.get(host) ?? null;
      byHost.set(host, STRICTNESS.indexOf(choice) > STRICTNESS.indexOf(kept) ? choice : kept);
    }
  }
  return byHost;
}
