/** The life of a grant: all tabs, absence, a closed tab, a restarted browser, a removed site, a pause. */
import assert from "node:assert/strict";
import { reload, show, visit, waitForAddress } from "../harness/pages.mjs";
import { stories, story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { ask } from "../people/asking.mjs";
import { answerCue, CONTINUE, cueGone, cueShown } from "../people/cue.mjs";
import { press, reads, readsAgain, textOf } from "../people/dom.mjs";
import { enter, home, meetGate, pair, SHORTEST_SECONDS, settle, swift, watch } from "../people/home.mjs";
import { goneFor, visitOf } from "../people/kept.mjs";
import { untilToday } from "../people/today.mjs";

const FEED = { name: "Feed", patterns: ["feed.localhost"], policy: swift() };

/** A paired browser. Each story watches a site of its own, so that none of them meets the grant of another. */
async function paired(stage) {
  const world = await home(stage);
  return { ...world, world, pages: await pair(world) };
}

async function watching({ pages, sites }, name) {
  const host = `${name.toLowerCase()}.feed.localhost`;
  await watch(pages, { name, patterns: [host], policy: swift() });
  return (path) => sites.url(host, path);
}

/** As a person does: open what says so, choose a day far from now, and take the break. */
async function easeOff(dashboard, name) {
  const field = await until(() => dashboard.$(`[aria-label="Ease off ${name}"]`), "the way to ease off");
  const summary = await field.evaluateHandle((button) => button.closest("details").querySelector("summary"));
  await summary.evaluate((node) => node.scrollIntoView({ block: "center" }));
  await summary.asElement().click();
  await field.evaluate((button) => {
    const day = button.closest("details").querySelector("input");
    day.value = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    day.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await until(() => field.evaluate((button) => !button.disabled), "the day to be chosen");
  await press(dashboard, `Ease off ${name}`);
}

/** The same change as the form sends: a site that no longer asks. */
async function withoutGate(dashboard, name) {
  const { sites } = await ask(dashboard, "GET", "sites");
  const { id, patterns, category, policy } = sites.find((site) => site.name === name);
  const body = { name, patterns, category, policy: { ...policy, gate_enabled: false } };
  await ask(dashboard, "PUT", `sites/${id}`, body);
}

stories("the life of a grant", paired, {
  "the fifth look within an hour is told at the gate": async ({ world, ...home }) => {
    const url = await watching(home, "Looks");
    const page = await meetGate(world, url("/"));
    for (let look = 1; look <= 4; look += 1) {
      assert.ok(!(await textOf(page)).includes("looks here"), `look ${look}`);
      await enter(page, url("/"));
      const popup = await world.session.openExtensionPage("popup.html");
      await press(popup, "I’m done here");
      await popup.close();
      const isOver = (one) => one.site_name === "Looks" && one.ended_at !== null;
      await untilToday(home.pages.dashboard, ({ visits }) => visits.filter(isOver).length === look);
      await show(page);
      await visit(page, url("/"), world.isGate);
      await until(() => page.$("form .intention"), "the gate to ask");
    }
    await readsAgain(page, "4 looks here within the hour, each under a minute.", "the looks to be told");
    await page.close();
  },
  "who opens, looks and closes is told so at the fifth gate; a tab closed by mistake opens again": async ({
    world,
    ...home
  }) => {
    const url = await watching(home, "Loop");
    const { dashboard, options } = home.pages;
    const looked = async () => {
      await until(async () => (await visitOf(options, "Loop"))?.isAttended, "the page to be looked at");
    };
    for (let look = 1; look <= 4; look += 1) {
      const page = await meetGate(world, url("/"));
      assert.ok(!(await textOf(page)).includes("looks here"), `look ${look}`);
      await enter(page, url("/"));
      await looked();
      await page.close();
      const again = await world.session.newPage();
      await visit(again, url("/again"));
      await looked();
      await again.close();
      await goneFor(options, "Loop", 61_000);
      await show(dashboard);
      const isOver = (one) => one.site_name === "Loop" && one.ended_at !== null;
      await untilToday(dashboard, ({ visits }) => visits.filter(isOver).length === look);
    }
    const fifth = await meetGate(world, url("/"));
    await reads(fifth, "4 looks here within the hour, each under a minute.");
  },
  "two tabs, one grant; closed and opened again": async ({ world, ...home }) => {
    const url = await watching(home, "Tabs");
    const page = await meetGate(world, url("/a"));
    await enter(page, url("/a"));
    const second = await world.session.newPage();
    await visit(second, url("/b"));
    await second.close();
    await page.close();
    const third = await world.session.newPage();
    await visit(third, url("/b"));
  },
  "planned time over with two tabs open: a cue in each, no slammed door": async ({ world, ...home }) => {
    const url = await watching(home, "Over");
    const page = await meetGate(world, url("/1"));
    await enter(page, url("/1"), { time: `${SHORTEST_SECONDS} s` });
    const other = await world.session.newPage();
    await visit(other, url("/2"));
    await cueShown(other);
    await show(page);
    await cueShown(page);
    await answerCue(page, CONTINUE);
    await cueGone(page);
    await show(other);
    await cueGone(other);
  },
  "a site removed while its tab is open is let go": async ({ world, ...home }) => {
    const url = await watching(home, "Removed");
    const page = await meetGate(world, url("/a"));
    await enter(page, url("/a"));
    const { options } = home.pages;
    await show(options);
    await reload(options);
    await press(options, "Remove Removed");
    await until(async () => !(await textOf(options)).includes("removed.feed.localhost"), "the site to be gone");
    await show(page);
    await visit(page, url("/free"));
  },
  "a site added while its tab is open is not slammed; its next opening is gated": async ({ world, ...home }) => {
    const address = world.sites.url("added.feed.localhost", "/open");
    const page = await world.session.newPage();
    await visit(page, address);
    await watching(home, "Added");
    await show(page);
    assert.equal(await page.evaluate(() => location.href), address);
    await meetGate(world, world.sites.url("added.feed.localhost", "/next"));
  },
  "let me through without an intention is one step, and recorded as such": async ({ world, ...home }) => {
    const url = await watching(home, "Through");
    const page = await meetGate(world, url("/"));
    await settle(page);
    await press(page, "Let me through");
    await waitForAddress(page, (href) => href === url("/"));
    const recorded = await untilToday(home.pages.dashboard, ({ visits }) =>
      visits.find(({ site_name: name }) => name === "Through"),
    );
    assert.deepEqual([recorded.intention, recorded.planned_seconds], [null, null]);
  },
  "what loosens waits for tomorrow, and so does easing off; both are taken back by a click": async ({
    world,
    ...home
  }) => {
    const url = await watching(home, "Calm");
    const { dashboard } = home.pages;
    await show(dashboard);
    await visit(dashboard, `${world.service.address}/sites`);
    await easeOff(dashboard, "Calm");
    await reads(dashboard, "Eased off from");
    await withoutGate(dashboard, "Calm");
    await reload(dashboard);
    await press(dashboard, "Keep it as it is: Calm");
    await until(
      async () => !(await dashboard.$('[aria-label="Keep it as it is: Calm"]')),
      "the change to be taken back",
    );
    await show(home.pages.options);
    await reload(home.pages.options);
    await meetGate(world, url("/"));
    await show(dashboard);
    await press(dashboard, "Come back now: Calm");
    await until(async () => !(await textOf(dashboard)).includes("Eased off from"), "the break to be over");
  },
  "a pause opens everything and is over when told": async ({ world, ...home }) => {
    const url = await watching(home, "Paused");
    const popup = await world.session.openExtensionPage("popup.html");
    await press(popup, "15 minutes");
    await reads(popup, "Paused until");
    const page = await world.session.newPage();
    await visit(page, url("/paused"));
    await show(popup);
    await press(popup, "Resume now");
    await reads(popup, "Pause Escale");
    await meetGate(world, url("/after"));
  },
});

story("restarted browser: a live grant is kept, a gated site stays gated", async (stage) => {
  const world = await home(stage);
  const pages = await pair(world);
  await watch(pages, FEED);
  const address = world.sites.url("feed.localhost", "/a");
  await enter(await meetGate(world, address), address);
  // A visit, and no look: however long this machine takes to start a browser, it is back in time.
  await visitOf(pages.options, "Feed", { attendedMs: 61_000 });
  await watch(pages, { name: "Video", patterns: ["video.localhost"], policy: swift() });
  await world.service.stop();
  world.sites.forget();
  await world.session.restart();
  const page = await world.session.newPage();
  await visit(page, world.sites.url("feed.localhost", "/again"), (href) => href.endsWith("/again"));
  await meetGate(world, world.sites.url("video.localhost", "/"));
  assert.deepEqual(world.sites.requests("video.localhost"), []);
});
