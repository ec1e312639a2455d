import type { EscaleEvent } from "@escale/shared/client/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pause } from "../../../extension/src/domain/pauses";
import type { Fact } from "../../../extension/src/domain/state";
import { closeDatabase, readValue, writeValue } from "../../../extension/src/platform/database";
import { change } from "../../../extension/src/platform/journal";
import { queued, refusals } from "../../../extension/src/platform/outbox";
import { claim } from "../../../extension/src/sync/handshake";
import { sendQueued } from "../../../extension/src/sync/sender";
import { EXTENSION, fakeBrowser } from "../fake-browser";
import { type FakeService, fakeService, type Heard, refused } from "../fake-service";
import { FEED_ID, id, NOW } from "../samples";
import { emptyDatabase } from "../setup";

const world = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

const channel = { port: 17_817, origin: EXTENSION };
let service: FakeService;

beforeEach(async () => {
  await emptyDatabase();
  world.browser = fakeBrowser().browser;
  service = await fakeService(channel);
  vi.stubGlobal("fetch", service.fetch);
  await writeValue("identity", await claim(channel, service.code, "Test"));
  service.heard.length = 0;
  return () => vi.unstubAllGlobals();
});

async function queue(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await change((state) => ({ ...pause(state, NOW + index, NOW), result: null }), NOW);
  }
}

const stored = () => service.stored.map((event) => event.seq);
const waiting = async () => (await queued(1_000)).map((event) => event.seq);
const seqs = (heard: Heard): number[] => JSON.parse(heard.body).events.map((event: { seq: number }) => event.seq);
const batches = () => service.heard.filter((heard) => heard.path === "/api/v1/events").map(seqs);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

it("sends in batches of a hundred, oldest first, and empties the queue", async () => {
  await queue(205);
  expect(await sendQueued()).toBe(205);
  expect(batches().map((batch) => batch.length)).toEqual([100, 100, 5]);
  expect([stored(), await waiting()]).toEqual([range(1, 205), []]);
});

it("opens a session first and keeps it for the next batch", async () => {
  await queue(1);
  await sendQueued();
  await queue(1);
  await sendQueued();
  expect(service.sessions).toBe(1);
});

describe("when something goes wrong", () => {
  it("keeps everything while the service is down, and says when to try again", async () => {
    await queue(3);
    service.up = false;
    await expect(sendQueued()).rejects.toThrow();
    expect(await waiting()).toEqual([1, 2, 3]);
    expect((await readValue("sender"))?.failures).toBe(1);
    service.up = true;
    await sendQueued();
    expect([stored(), await readValue("sender")]).toEqual([[1, 2, 3], null]);
  });

  it("sends again what was stored without an acknowledgement, and it is stored once", async () => {
    await queue(3);
    let lost = false;
    const real = service.fetch;
    vi.stubGlobal("fetch", async (request: Request) => {
      const response = await real(request);
      if (lost || !request.url.endsWith("/events")) return response;
      lost = true;
      throw new TypeError("connection reset");
    });
    await expect(sendQueued()).rejects.toThrow();
    await closeDatabase(); // The worker is stopped, too.
    await sendQueued();
    expect([stored(), await waiting()]).toEqual([[1, 2, 3], []]);
  });

  it("renews a refused credential once", async () => {
    await queue(1);
    await sendQueued();
    service.sessions += 1; // The service forgot the old one.
    await queue(1);
    await sendQueued();
    expect(stored()).toEqual([1, 2]);
  });

  it("gives up a session that is refused again", async () => {
    await queue(1);
    service.instead = ({ path }) => (path === "/api/v1/events" ? refused(401, "credential_required") : null);
    await expect(sendQueued()).rejects.toMatchObject({ status: 401 });
    expect([batches().length, await waiting()]).toEqual([2, [1]]);
  });

  it.each([
    [503, "busy"],
    [507, "disk_full"],
    [429, "too_many"],
    [404, "not_found"],
    [500, "oops"],
  ])("blames no event for a %i", async (status, code) => {
    await queue(2);
    service.instead = ({ path }) =>
      path === "/api/v1/events" ? refused(status, code, { "Retry-After": "300" }) : null;
    await expect(sendQueued()).rejects.toThrow();
    expect([await waiting(), await refusals(), batches().length]).toEqual([[1, 2], [], 1]);
    expect((await readValue("sender"))?.nextAt).toBeGreaterThanOrEqual(Date.now() + 299_000);
  });

  it.each([400, 422])("blames no event when the handshake itself is refused with %i", async (status) => {
    await queue(2);
    service.instead = ({ path }) => (path === "/api/v1/auth/challenges" ? refused(status, "invalid_request") : null);
    await expect(sendQueued()).rejects.toThrow();
    expect([await waiting(), await refusals()]).toEqual([[1, 2], []]);
  });

  it.each([
    ["no answer for each event", { results: [] }],
    ["something that is no answer", { hello: 1 }],
    ["unknown words", { results: [{ seq: 1, status: "perhaps", code: null, detail: null }] }],
  ])("keeps what the service answered with %s", async (_name, body) => {
    await queue(1);
    service.instead = ({ path }) => (path === "/api/v1/events" ? { status: 200, body } : null);
    await expect(sendQueued()).rejects.toThrow();
    expect(await waiting()).toEqual([1]);
  });
});

describe("three days without a service", () => {
  const HOUR = 3_600_000;
  const TICK = 30_000;
  const instant = (at: number) => new Date(at).toISOString();
  /** One hour of one visit, a part each half minute. */
  const attend = (hour: number) =>
    change((state) => {
      const visit = { visit_id: id(2 + Math.floor(hour / 8)), site_id: FEED_ID };
      const facts = Array.from({ length: 120 }, (_, tick): Fact => {
        const from = NOW + hour * HOUR + tick * TICK;
        const interval = { from_at: instant(from), to_at: instant(from + TICK) };
        const attended_ms = (hour % 8) * HOUR + (tick + 1) * TICK;
        return { type: "visit.progressed", at: from + TICK, ...visit, ...interval, attended_ms };
      });
      return { state: { ...state }, facts, result: null };
    }, NOW);
  const told = () =>
    service.heard
      .filter(({ path }) => path === "/api/v1/events")
      .flatMap(({ body }) => JSON.parse(body).events as Extract<EscaleEvent, { type: "visit.progressed" }>[]);

  it("leave a short queue and lose nothing; what may have been sent keeps its content", async () => {
    service.up = false;
    const lengths: number[] = [];
    for (let hour = 0; hour < 24; hour += 1) {
      await attend(hour);
      await sendQueued().catch(() => undefined);
      lengths.push((await waiting()).length);
    }
    expect(Math.max(...lengths)).toBeLessThanOrEqual(200);
    service.up = true;
    service.heard.length = 0;
    await sendQueued();
    const events = told();
    expect(events.slice(0, 100).map(({ seq, from_at }) => [seq, from_at])).toEqual(
      range(1, 100).map((seq) => [seq, instant(NOW + (seq - 1) * TICK)]),
    );
    const attended = events.map(({ from_at, to_at }) => Date.parse(to_at) - Date.parse(from_at));
    expect(attended.reduce((sum, ms) => sum + ms, 0)).toBe(24 * HOUR);
    const totals = [2, 3, 4].map((number) =>
      Math.max(...events.filter((one) => one.visit_id === id(number)).map((one) => one.attended_ms)),
    );
    expect(totals).toEqual([8 * HOUR, 8 * HOUR, 8 * HOUR]);
    expect([events.length, await waiting()]).toEqual([100 + 3, []]);
  });
});

describe("refused events", () => {
  it("are kept apart with their reason, and hold back no other", async () => {
    await queue(3);
    service.instead = ({ path, body }) => {
      if (path !== "/api/v1/events") return null;
      const results = JSON.parse(body).events.map(({ seq }: { seq: number }) =>
        seq === 2
          ? { seq, status: "rejected", code: "unknown_zone", detail: "No such zone." }
          : { seq, status: "accepted", code: null, detail: null },
      );
      return { status: 200, body: { results } };
    };
    await sendQueued();
    expect([await waiting(), await refusals()]).toMatchObject([
      [],
      [{ seq: 2, code: "unknown_zone", event: { type: "browser.paused" } }],
    ]);
  });

  it.each([400, 413, 422])("are found when the whole batch is refused with %i", async (status) => {
    await queue(33);
    service.instead = ({ path, body }) =>
      path === "/api/v1/events" && body.includes('"seq":17,') ? refused(status, "invalid_request") : null;
    await sendQueued();
    expect(stored()).toEqual(range(1, 33).filter((seq) => seq !== 17));
    expect([await waiting(), (await refusals()).map((refusal) => refusal.seq)]).toEqual([[], [17]]);
  });
});
