/** The life of a grant: all tabs, absence, a closed tab, a restarted browser, a removed site, a pause. */
import assert from "node:assert/strict";
import { reload, show, visit, waitForAddress } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { answerCue, CONTINUE, cueGone, cueShown } from "../people/cue.mjs";
import { press, reads } from "../people/dom.mjs";
import { enter, home, meetGate, pair, SHORTEST_SECONDS, settle, swift, watch } from "../people/home.mjs";
import { untilToday } from "../people/today.mjs";

const FEED = { name: "Feed", patterns: ["feed.localhost"], policy: swift() };

async function entered(stage, options) {
  const world = await home(stage, options);
  const pages = await pair(world);
  await watch(pages, FEED);
  const address = world.sites.url("feed.localhost", "/a");
  const page = await meetGate(world, address);
  await enter(page, address);
  return { world, pages, page };
}

story("two tabs, one grant; closed and opened again", async (stage) => {
  const { world, page } = await entered(stage);
  const other = world.sites.url("feed.localhost", "/b");
  const second = await world.session.newPage();
  await visit(second, other);
  await second.close();
  await page.close();
  const third = await world.session.newPage();
  await visit(third, other);
});

story("restarted browser: a live grant is kept, a gated site stays gated", async (stage) => {
  const { world, pages } = await entered(stage);
  await watch(pages, { name: "Video", patterns: ["video.localhost"], policy: swift() });
  await world.service.stop();
  world.sites.forget();
  await world.session.restart();
  const page = await world.session.newPage();
  await visit(page, world.sites.url("feed.localhost", "/again"), (href) => href.endsWith("/again"));
  await meetGate(world, world.sites.url("video.localhost", "/"));
  assert.deepEqual(world.sites.requests("video.localhost"), []);
});

story("planned time over with two tabs open: a cue in each, no slammed door", async (stage) => {
  const world = await home(stage);
  const pages = await pair(world);
  await watch(pages, FEED);
  const [first, second] = [world.sites.url("feed.localhost", "/1"), world.sites.url("feed.localhost", "/2")];
  const page = await meetGate(world, first);
  await enter(page, first, { time: `${SHORTEST_SECONDS} s` });
  const other = await world.session.newPage();
  await visit(other, second);
  await cueShown(other, { timeoutMs: 30_000 });
  await show(page);
  await cueShown(page);
  await answerCue(page, CONTINUE);
  await cueGone(page);
  await show(other);
  await cueGone(other);
});

story("a site removed while its tab is open is let go", async (stage) => {
  const { world, pages, page } = await entered(stage);
  const { options } = pages;
  await show(options);
  await reload(options);
  await press(options, "Remove Feed");
  await reads(options, "None yet");
  await show(page);
  await visit(page, world.sites.url("feed.localhost", "/free"));
});

story("a site added while its tab is open is not slammed; its next opening is gated", async (stage) => {
  const world = await home(stage);
  const pages = await pair(world);
  const address = world.sites.url("feed.localhost", "/open");
  const page = await world.session.newPage();
  await visit(page, address);
  await watch(pages, FEED);
  await show(page);
  assert.equal(await page.evaluate(() => location.href), address);
});

story("let me through without an intention is one step, and recorded as such", async (stage) => {
  const world = await home(stage);
  const pages = await pair(world);
  await watch(pages, FEED);
  const address = world.sites.url("feed.localhost", "/through");
  const page = await meetGate(world, address);
  await settle(page);
  await press(page, "Let me through");
  await waitForAddress(page, (href) => href === address);
  const recorded = await untilToday(pages.dashboard, ({ visits }) => visits[0]);
  assert.deepEqual([recorded.intention, recorded.planned_seconds], [null, null]);
});

story("a pause opens everything and is over when told", async (stage) => {
  const world = await home(stage);
  const pages = await pair(world);
  await watch(pages, FEED);
  const popup = await world.session.openExtensionPage("popup.html");
  await press(popup, "15 minutes");
  await reads(popup, "Paused until");
  const page = await world.session.newPage();
  await visit(page, world.sites.url("feed.localhost", "/paused"));
  await show(popup);
  await press(popup, "Resume now");
  await reads(popup, "Pause Escale");
  await meetGate(world, world.sites.url("feed.localhost", "/after"));
});
