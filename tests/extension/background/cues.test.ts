/** Cues of one page in the whole background, as its script asks for them. */
import { beforeEach, expect, it, vi } from "vitest";
import { plan, site } from "../samples";
import { stage, world } from "./stage";

vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

let on: Awaited<ReturnType<typeof stage>>;
let tab: number;

beforeEach(async () => {
  on = await stage();
  tab = on.fake.addTab("about:newtab").id;
  on.service.plan = plan({ sites: [site({ cues_per_day: 2 })] });
  await on.pair();
  return async () => {
    await on.idle();
    vi.useRealTimers();
    expect(on.errors).toEqual([]);
  };
});

it("a chapter that its page won over is followed by the next one, which counts as another", async () => {
  const visit = await on.enter(tab);
  if (!visit || "gate" in visit) throw new Error("no visit began");
  const due = (chapter: number) =>
    on.say("cue/due", { visitId: visit.visitId, kind: "chapter", count: 12 * chapter, chapter }, on.pageIn(tab));
  const first = (await due(1))?.cueId ?? "";
  expect((await due(1))?.cueId).toBe(first);
  for (const _time of [1, 2]) await on.say("cue/removed", { cueId: first }, on.pageIn(tab));
  await on.say("cue/dropped", { cueId: first }, on.pageIn(tab));
  const second = (await due(2))?.cueId;
  expect([second === undefined, second === first]).toEqual([false, false]);
  await on.say("cue/dropped", { cueId: second ?? "" }, on.pageIn(tab));
  expect(await due(3), "the day's cap counts both").toBeNull();
  expect(on.types().filter((type) => type.startsWith("cue."))).toEqual([
    "cue.shown",
    "cue.removed",
    "cue.removed",
    "cue.shown",
  ]);
});
