/** Paths of the family's pages. */
import { mondayOf } from "./week/calendar";

export type FamilyView =
  | { view: "overview" | "new" | "visibility" | "log" | "help" | "requests" | "agreement-new" }
  | { view: "person" | "agreement"; id: string }
  | { view: "seen" | "review"; week: string | null }
  | { view: "look"; id: string; week: string | null };

const PLAIN: Record<string, FamilyView> = {
  "/family": { view: "overview" },
  "/family/people/new": { view: "new" },
  "/family/visibility": { view: "visibility" },
  "/family/seen": { view: "seen", week: null },
  "/family/log": { view: "log" },
  "/family/help": { view: "help" },
  "/family/requests": { view: "requests" },
  "/family/agreement/new": { view: "agreement-new" },
  "/family/review": { view: "review", week: null },
};
const ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
const WITH_ID = new RegExp(`^/family/(people|agreement|look)/${ID}(?:/(\\d{4}-W\\d{2}))?$`);
const WITH_WEEK = /^\/family\/(seen|review)\/(\d{4}-W\d{2})$/;

/** Null: no page of the family has this path. */
export function familyView(path: string): FamilyView | null {
  const [, page, week] = WITH_WEEK.exec(path) ?? [];
  if (page !== undefined && week !== undefined)
    return mondayOf(week) === null ? null : { view: page as "seen" | "review", week };
  const [, kind, id, of] = WITH_ID.exec(path) ?? [];
  if (kind === undefined || id === undefined) return PLAIN[path] ?? null;
  if (kind === "look") return of === undefined || mondayOf(of) !== null ? { view: "look", id, week: of ?? null } : null;
  return of === undefined ? { view: kind === "people" ? "person" : "agreement", id } : null;
}
