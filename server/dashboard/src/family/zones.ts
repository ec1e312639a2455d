/** Time zones to choose from, as the browser knows them. Pure but for that. */

/** All that the browser knows, with those that are in use, which may have another name there; in order of the alphabet. */
export function zonesWith(...used: readonly string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), ...used])].sort((one, other) => one.localeCompare(other));
}

/** `America/New_York` as people read it: `America / New York`. */
export const shownZone = (zone: string): string => zone.replaceAll("_", " ").replaceAll("/", " / ");
