/** A page that moves out of its site without loading, and back. */
import { beforeEach, expect, it, vi } from "vitest";
import { plan, site } from "../samples";
import { FEED, stage, world } from "./stage";

vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

const OUT = "https://web.example/elsewhere";

let on: Awaited<ReturnType<typeof stage>>;
let tab: number;

beforeEach(async () => {
  on = await stage();
  tab = on.fake.addTab("about:newtab").id;
  await on.pair();
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

async function moves(url: string) {
  on.pageIn(tab, url);
  on.fake.browser.webNavigation.onHistoryStateUpdated.fire({ tabId: tab, frameId: 0, url });
  await on.idle();
}

const counts = (items: number, url: string, life = 1) =>
  on.say(
    "page/counted",
    { life, items, sponsored: 0, hints: { gesture: null, autoplay: 0, recommendation: 0 } },
    { url, tabId: tab },
  );

it("counts for nobody meanwhile, and goes on where it was", async () => {
  await on.enter(tab);
  await counts(3, FEED);
  await moves(OUT);
  await counts(20, OUT);
  await moves(FEED);
  await counts(22, FEED);
  await on.later(30_000);
  expect(counted().at(-1)).toMatchObject({ items: 5 });
});

it("what it counted is not the next document's, however late it comes", async () => {
  await on.enter(tab);
  await counts(3, FEED);
  await on.say("page/state", { arrival: "loaded", life: 2 }, on.pageIn(tab));
  await counts(30, FEED);
  await counts(1, FEED, 2);
  await on.later(30_000);
  expect(counted().at(-1)).toMatchObject({ items: 4 });
});

it.each([
  ["as the first of a visit was reached, nobody knows how", false, { unknown: 1 }],
  ["within a visit was reached before it", true, { unknown: 0 }],
])("a page that the cache of history brings back %s", async (_name, isVisited, reached) => {
  on.service.plan = plan({ sites: [site({ gate: { enabled: false } })] });
  await on.say("plan/refresh", {});
  if (isVisited) await on.say("page/state", { arrival: "injected", life: 1 }, on.pageIn(tab));
  await on.say("page/state", { arrival: "restored", life: 1 }, on.pageIn(tab));
  await counts(1, FEED);
  await on.later(30_000);
  expect(counted().at(-1)).toMatchObject({ items: 1, reached });
});

it("what played in it is over when another document comes into its tab, although it could not say so", async () => {
  const from = { url: FEED, tabId: tab };
  const playing = async () => {
    const { readValue } = await import("../../../extension/src/platform/database");
    return (await readValue("core"))?.state.playing;
  };
  const comes = (frameId: number) =>
    on.fake.browser.webNavigation.onCommitted.fire({ tabId: tab, frameId, url: OUT, transitionType: "link" });
  await on.enter(tab);
  await on.say("page/media", { playing: true }, from);
  comes(7);
  await on.idle();
  expect(await playing(), "a frame is no document of the tab").toEqual([tab]);
  comes(0);
  await vi.waitFor(async () => expect(await playing()).toEqual([]));
});

const counted = () =>
  on.service.heard
    .filter(({ path }) => path === "/api/v1/events")
    .flatMap(({ body }) => JSON.parse(body).events)
    .filter(({ type }: { type: string }) => type === "visit.counted");

it("is told that nothing is played there, and where its visit stands once it is back", async () => {
  await on.enter(tab);
  on.fake.log.pushed.length = 0;
  await moves(OUT);
  expect(pushed()).toContainEqual(["visit/state", null]);
  on.fake.log.pushed.length = 0;
  await moves(FEED);
  expect(pushed()).toContainEqual(["visit/state", expect.objectContaining({ rules: expect.any(Array) })]);
});

const pushed = () =>
  on.fake.log.pushed.map(({ message }) => {
    const { type, value } = message as { type: string; value: unknown };
    return [type, value];
  });
