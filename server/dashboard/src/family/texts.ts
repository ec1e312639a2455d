/** Texts of the family's pages: they come with them, not with the first page. */
export const FAMILY_TEXTS: Record<string, string> = import.meta.glob(
  ["../../../../shared/locales/*/{agreed,family,familyhelp,familylog,agreement,requests,review}.ftl"],
  { query: "?raw", import: "default", eager: true },
);
