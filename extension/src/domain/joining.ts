/**
 * A queue that grows while the service is away: of one visit, parts that follow each other without a break are told as one, and only the
 * last of its counts, which are totals. What the service makes of the visit is the same (security reference, row 16). Pure.
 */
import type { EscaleEvent } from "@escale/shared/client/types";

type Progressed = Extract<EscaleEvent, { type: "visit.progressed" }>;
type Counted = Extract<EscaleEvent, { type: "visit.counted" }>;

/** As the service has it (`LONGEST_PROGRESS` in server/escale/domain/events.py): a longer one is refused. */
const LONGEST_MS = 24 * 3_600_000;

export interface Joined {
  /** Numbers of events that others speak for now. */
  gone: number[];
  /** Events with a new content under their own number. */
  changed: EscaleEvent[];
}

/** `events`: oldest first, none of them sent yet, since a number that was told keeps its content. */
export function join(events: readonly EscaleEvent[]): Joined {
  const gone: number[] = [];
  const changed = new Map<number, EscaleEvent>();
  const parts = new Map<string, Progressed>();
  const counts = new Map<string, Counted>();
  for (const event of events) {
    if (event.type === "visit.progressed") {
      const before = parts.get(event.visit_id);
      const whole = before && follows(before, event) ? { ...event, from_at: before.from_at } : event;
      if (before && whole !== event) {
        gone.push(before.seq);
        changed.delete(before.seq);
        changed.set(whole.seq, whole);
      }
      parts.set(event.visit_id, whole);
    }
    if (event.type === "visit.counted") {
      const before = counts.get(event.visit_id);
      if (before && isWithin(before, event)) gone.push(before.seq);
      counts.set(event.visit_id, event);
    }
  }
  return { gone, changed: [...changed.values()] };
}

function follows(before: Progressed, event: Progressed): boolean {
  return (
    before.to_at === event.from_at &&
    before.site_id === event.site_id &&
    before.zone === event.zone &&
    before.attended_ms <= event.attended_ms &&
    Date.parse(event.to_at) - Date.parse(before.from_at) <= LONGEST_MS
  );
}

/** Each number of `before` is reached by `event`. */
function isWithin(before: Counted, event: Counted): boolean {
  const ways = Object.keys(before.reached) as (keyof Counted["reached"])[];
  return (
    before.site_id === event.site_id &&
    before.zone === event.zone &&
    (before.items ?? 0) <= (event.items ?? 0) &&
    (before.sponsored ?? 0) <= (event.sponsored ?? 0) &&
    ways.every((way) => (before.reached[way] ?? 0) <= (event.reached[way] ?? 0))
  );
}
