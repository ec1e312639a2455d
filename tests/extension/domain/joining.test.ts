import type { EscaleEvent } from "@escale/shared/client/types";
import { describe, expect, it } from "vitest";
import { join } from "../../../extension/src/domain/joining";
import { FEED_ID, id, NOW } from "../samples";

type Progressed = Extract<EscaleEvent, { type: "visit.progressed" }>;
type Counted = Extract<EscaleEvent, { type: "visit.counted" }>;

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const instant = (ms: number) => new Date(NOW + ms).toISOString();
const head = (seq: number, ms: number) => ({
  ...{ seq, at: instant(ms), zone: "Europe/Paris", schema: 1, visit_id: id(2), site_id: FEED_ID },
});

function part(seq: number, from: number, to: number, changes: Partial<Progressed> = {}): Progressed {
  const interval = { from_at: instant(from), to_at: instant(to), attended_ms: to };
  return { ...head(seq, to), type: "visit.progressed", ...interval, ...changes };
}

const NOTHING = { typed: 0, search: 0, bookmark: 0, external_link: 0, subscription: 0 };
const NOBODY = { in_page_link: 0, recommendation: 0, autoplay: 0, notification: 0, unknown: 0 };
const count = (seq: number, items: number): Counted => ({
  ...{ ...head(seq, seq * SECOND), type: "visit.counted", reached: { ...NOTHING, ...NOBODY }, items, sponsored: 0 },
});

/** The queue as it is afterwards. */
function queueOf(events: readonly EscaleEvent[]): EscaleEvent[] {
  const { gone, changed } = join(events);
  const now = new Map(changed.map((event) => [event.seq, event]));
  return events.filter((event) => !gone.includes(event.seq)).map((event) => now.get(event.seq) ?? event);
}

describe("parts of one visit", () => {
  it("that follow each other are one: from the first to the last, with the last one's number and total", () => {
    const events = [part(1, 0, 30), part(2, 30, 60), part(3, 60, 75)];
    expect(queueOf(events)).toEqual([part(3, 60, 75, { from_at: instant(0) })]);
  });

  it.each<[string, Partial<Progressed>]>([
    ["after a break", { from_at: instant(31) }],
    ["of another visit", { visit_id: id(3) }],
    ["in another zone", { zone: "Asia/Tokyo" }],
    ["with a total that went back", { attended_ms: 29 }],
  ])("stay apart: %s", (_name, change) => {
    const events = [part(1, 0, 30), part(2, 30, 60, change)];
    expect(queueOf(events)).toEqual(events);
  });

  it("are never longer than a day", () => {
    expect(queueOf([part(1, 0, 12 * HOUR), part(2, 12 * HOUR, 24 * HOUR)])).toHaveLength(1);
    expect(queueOf([part(1, 0, 12 * HOUR), part(2, 12 * HOUR, 24 * HOUR + 1)])).toHaveLength(2);
  });

  it("of two visits in turn are joined each for itself", () => {
    const other = { visit_id: id(3) };
    const events = [part(1, 0, 30), part(2, 0, 20, other), part(3, 30, 60), part(4, 20, 50, other)];
    expect(queueOf(events).map(({ seq }) => seq)).toEqual([3, 4]);
  });
});

it("of a visit's counts the last is kept, unless an earlier one had more", () => {
  expect(queueOf([count(1, 3), count(2, 3), count(3, 8)])).toEqual([count(3, 8)]);
  expect(queueOf([count(1, 8), count(2, 3)])).toEqual([count(1, 8), count(2, 3)]);
});

/** What the service makes of it, as server/escale/domain/fold.py does: where it was attended, the greatest total, the latest instant, the greatest counts. */
function folded(events: readonly EscaleEvent[]) {
  const visits = new Map<string, { stretches: [string, string][]; total: number; last: string; items: number }>();
  for (const event of events) {
    if (event.type !== "visit.progressed" && event.type !== "visit.counted") continue;
    const known = visits.get(event.visit_id) ?? { stretches: [], total: 0, last: "", items: 0 };
    if (event.type === "visit.counted") known.items = Math.max(known.items, event.items ?? 0);
    else {
      const last = known.stretches.at(-1);
      if (last && last[1] === event.from_at) last[1] = event.to_at;
      else known.stretches.push([event.from_at, event.to_at]);
      known.total = Math.max(known.total, event.attended_ms);
    }
    known.last = event.at > known.last ? event.at : known.last;
    visits.set(event.visit_id, known);
  }
  return Object.fromEntries(visits);
}

/** A small generator that gives the same for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function life(seed: number): EscaleEvent[] {
  const pick = chance(seed);
  const visits = [2, 3, 4].map((number) => ({ visit_id: id(number), at: 0, items: 0, total: 0 }));
  return Array.from({ length: 120 }, (_, index): EscaleEvent => {
    const visit = visits[pick(3)] ?? { visit_id: id(2), at: 0, items: 0, total: 0 };
    visit.items += pick(4);
    if (pick(3) === 0) return { ...count(index + 1, visit.items), at: instant(visit.at), visit_id: visit.visit_id };
    const from = visit.at + (pick(5) === 0 ? SECOND * (1 + pick(5_000)) : 0);
    visit.at = from + SECOND * (1 + pick(30));
    visit.total += visit.at - from;
    return part(index + 1, from, visit.at, { visit_id: visit.visit_id, attended_ms: visit.total });
  });
}

it.each(Array.from({ length: 50 }, (_, seed) => seed + 1))("the folded visits are the same: life %i", (seed) => {
  const events = life(seed);
  const queue = queueOf(events);
  expect(folded(queue)).toEqual(folded(events));
  expect(queue.length).toBeLessThan(events.length);
  expect(queueOf(queue), "joining twice joins no more").toEqual(queue);
});
