/** What the tests of agreements, wishes and the family's week share beside the stage. */
import { AGREEMENT, NOE } from "./agreement-samples";
import { me } from "./samples";
import { root, service, text } from "./stage";

export const PAGE = `/family/agreement/${AGREEMENT}`;

/** The child is at their own dashboard. */
export function asNoe(): void {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child" });
}

/** What is on the page now. */
export function field<T extends HTMLElement = HTMLInputElement>(selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in: ${text()}`);
  return found;
}

/** A day that can be a review day, as a field takes it. */
export const nextMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
