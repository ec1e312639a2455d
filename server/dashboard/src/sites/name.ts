const LONGEST = 80;

/** A name for a pasted address until the person gives another: its host and path, without what only machines need. */
export function nameOf(address: string): string {
  const bare = address
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .replace(/[?#].*$/, "")
    .replace(/^www\./i, "")
    .replace(/\/+$/, "");
  return bare.slice(0, LONGEST) || address.trim().slice(0, LONGEST);
}
