/** The extension is replaced by a newer one, again and again, while a page of a watched site is open. Security reference, row 17. */
import assert from "node:assert/strict";
import { story } from "../harness/story.mjs";
import { answerCue, CONTINUE, cueGone, cueShown } from "../people/cue.mjs";
import { enter, home, meetGate, pair, swift, watch } from "../people/home.mjs";
import { untilToday } from "../people/today.mjs";

const TIMES = 5;

story(
  "a page that is open while the extension is replaced goes on with its visit, and is asked once",
  async (stage) => {
    const world = await home(stage);
    const pages = await pair(world);
    await watch(pages, { name: "Replaced", patterns: ["feed.localhost"], policy: swift() });
    const address = world.sites.url("feed.localhost", "/replaced");
    const page = await meetGate(world, address);
    await enter(page, address, { time: "6 s" });
    for (let time = 0; time < TIMES; time += 1) await world.session.replaceExtension();
    await page.bringToFront();
    await cueShown(page, { timeoutMs: 60_000 });
    assert.equal(page.url(), address, "the page was taken away from the person");
    await answerCue(page, CONTINUE);
    await cueGone(page);
    const { visits } = await untilToday(
      pages.dashboard,
      (day) => day.visits[0]?.cues.some(({ answer }) => answer) && day,
    );
    assert.deepEqual(
      visits.map(({ cues }) => cues.map(({ kind, answer }) => [kind, answer])),
      [[["planned_time", "continue"]]],
    );
  },
);
