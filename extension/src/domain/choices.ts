/** What the person wants to be told about: allow, ask or mute, by site. Kept in this browser only. */

export type Choice = "allow" | "ask" | "mute";
export const CHOICES: readonly Choice[] = ["allow", "ask", "mute"];

/** Who answers a watched site without a choice of its own: the browser, or first the person. */
export type Others = "browser" | "ask";

export interface Notify {
  others: Others;
  /** By site. */
  choices: Readonly<Record<string, Choice>>;
}

/** Off until asked for: every request is the browser's. */
export const NO_CHOICES: Notify = { others: "browser", choices: {} };

/** null: nothing was chosen, so the browser's own way holds. */
export function choiceOf(notify: Notify, siteId: string): Choice | null {
  return notify.choices[siteId] ?? (notify.others === "ask" ? "ask" : null);
}

/** `choice` null takes the site's own choice back. */
export function choose(notify: Notify, siteId: string, choice: Choice | null): Notify {
  const others = Object.entries(notify.choices).filter(([id]) => id !== siteId);
  return { ...notify, choices: Object.fromEntries(choice ? [...others, [siteId, choice]] : others) };
}

/** Entries of sites that are still watched; the same object when none is gone. */
export function keepWatched<V>(
  bySite: Readonly<Record<string, V>>,
  watched: ReadonlySet<string>,
): Readonly<Record<string, V>> {
  const kept = Object.entries(bySite).filter(([siteId]) => watched.has(siteId));
  return kept.length === Object.keys(bySite).length ? bySite : Object.fromEntries(kept);
}

/** As stored, read with care: what is no choice is left out. */
export function storedNotify(stored: unknown): Notify {
  const { others, choices } = (stored ?? {}) as { others?: unknown; choices?: unknown };
  const entries = typeof choices === "object" && choices !== null ? Object.entries(choices) : [];
  const known = entries.filter(([, choice]) => CHOICES.includes(choice as Choice));
  return { others: others === "ask" ? "ask" : "browser", choices: Object.fromEntries(known) };
}
