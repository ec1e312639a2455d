/** One wish for more time, on its way to the service and back. */
import type { TimeRequest } from "@escale/shared/client/types";

/** As the service takes them (`server/escale/api/schemas/requests.py`, `clauses.py`). */
export const MOST_MINUTES = 180;
export const LONGEST_REASON = 300;

export interface Wish {
  /** Made here, so that sending twice asks once. */
  id: string;
  how: "ask" | "draw";
  clauseId: string;
  minutes: number;
  /** "To finish …"; none when the reserve is drawn. */
  reason: string | null;
  at: number;
  /** When its day is over, Unix ms by the service's clock; 0 or none: no day was known when it was made. */
  until?: number;
  /** Whose it is; null is the browser's owner. */
  memberId: string | null;
  sent: boolean;
  /** What the service refused it for. */
  refused: string | null;
  answer: Pick<TimeRequest, "state" | "granted_minutes" | "answer_words"> | null;
}
