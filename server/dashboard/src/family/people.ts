/** Who may do what about whom, as far as the pages offer it; the service decides. */
import type { components } from "@escale/shared/client/schema";
import type { Family, FamilyMember, Person } from "@escale/shared/client/types";

export type BrowserPeople = components["schemas"]["BrowserPeopleOut"];
export type Role = Person["role"];
export const ROLES: readonly Role[] = ["adult", "teen", "child"];

export const isAdult = ({ role }: { role: Role }): boolean => role === "adult";
export const myselfOf = ({ members }: Family): FamilyMember | undefined => members.find(({ is_me }) => is_me);

/** Adults look at whoever is seen; children and teens only at adults who share. */
export function mayLookAt(viewer: { role: Role }, subject: FamilyMember): boolean {
  return !subject.is_me && subject.level !== "nothing" && (isAdult(viewer) || isAdult(subject));
}

/** Members grow: from child to teen to adult, never back. */
export const NEXT_ROLE: Record<Role, Role | null> = { child: "teen", teen: "adult", adult: null };
