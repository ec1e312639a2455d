/** Which pages answer, or hold, what they ask of notifications themselves. Only those of sites with a choice that needs it. */
import type { PlannedSite } from "@escale/shared/client/types";
import { type Choice, choiceOf, type Notify } from "./choices";
import { originOf } from "./patterns";
import { nested, type ScriptSpec, spec } from "./scripts";
import type { PlanRules } from "./standing";

/** Files by choice. `hold` and `mute` run among the page's own scripts, `asking` apart from them. */
const FILES: Record<Choice, readonly string[]> = { allow: [], ask: ["hold", "asking"], mute: ["mute"] };
const AMONG_THE_PAGES = ["hold", "mute"];

/**
 * `granted`: host-permission origins that the person allowed. `able`: the browser takes our settings (domain/contentsettings), so
 * that nothing has to be answered in the page of a muted site.
 */
export function notifyScripts(
  plan: PlanRules | null,
  notify: Notify,
  able: boolean,
  granted: ReadonlySet<string>,
): ScriptSpec[] {
  const scripts = (plan?.sites ?? []).flatMap((site) => ofSite(plan as PlanRules, site, notify, able, granted));
  return scripts.filter((script) => script.matches.length > 0);
}

function ofSite(
  plan: PlanRules,
  site: PlannedSite,
  notify: Notify,
  able: boolean,
  granted: ReadonlySet<string>,
): ScriptSpec[] {
  const choice = choiceOf(notify, site.id);
  if (!choice || (choice === "mute" && able)) return [];
  const patterns = site.patterns.filter((pattern) => granted.has(originOf(pattern)));
  const excluded = [...plan.never, ...plan.passthrough, ...nested(plan, site)];
  return FILES[choice].map((file) => ({
    ...spec(`${file}-${site.id}`, patterns, excluded, file),
    ...(AMONG_THE_PAGES.includes(file) && { world: "MAIN" as const }),
  }));
}
