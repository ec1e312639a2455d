/** What was typed into a wish for more time, in a card or at the gate. */
import type { Wished } from "../messages";

/** null: not a whole number of minutes in range, or nothing said where a reason belongs (`reason` null: none does). */
export function readWished(typed: string, most: number, reason: string | null): Wished | null {
  const minutes = Number(typed.trim() || Number.NaN);
  const words = reason === null ? null : reason.trim();
  const isFine = Number.isInteger(minutes) && minutes >= 1 && minutes <= most && words !== "";
  return isFine ? { minutes, reason: words } : null;
}
