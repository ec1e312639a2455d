/** How each page of a watched site was reached: typed, linked, searched, recommended, by itself. Counted without an address. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtExtension } from "../harness/build.mjs";
import { show, visit, waitForAddress, waitForPage } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { isAccessible } from "../people/axe.mjs";
import { press, reads } from "../people/dom.mjs";
import { enter, home, pair, swift, watch } from "../people/home.mjs";
import { untilToday } from "../people/today.mjs";

const HERE = "reached.localhost";
const ADAPTER = {
  key: "reached",
  hosts: [HERE],
  source: [{ address: "https://example.org/markup.txt", on: "2026-11-27" }],
  recommendation: [".beside"],
  subscription: [".followed"],
};

const page = (port) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reached</title><body>
<p><a id="out" href="http://${HERE}:${port}/from-elsewhere">out</a>
<a id="out-blank" target="_blank" href="http://${HERE}:${port}/from-elsewhere-blank">out</a>
<a id="in" href="/article">in</a> <a id="single" href="/single">a single page</a></p>
<aside class="beside"><a id="beside" href="/beside">beside</a></aside>
<nav class="followed"><a id="followed" href="/followed">followed</a></nav>
<form role="search" action="/find"><input id="q" type="search" name="q" aria-label="Search"><button>Find</button></form>
<button id="note">note</button> <button id="play">play</button> <button id="play-here">play</button>
<video muted playsinline style="width: 90vw; height: 80vh"></video>
<script>
const video = document.querySelector("video");
const on = (id, act) => document.querySelector(id).addEventListener("click", act);
on("#single", (event) => { event.preventDefault(); history.pushState(0, "", "/single"); history.replaceState(0, "", "/single?seen"); });
on("#note", () => history.replaceState(0, "", "?t=" + Math.random()));
const begin = (move) => { video.src = "/clip.wav?seconds=1"; video.play();
  video.onended = () => setTimeout(() => { video.onended = null; move?.(); video.src = "/clip.wav?seconds=2"; video.play(); }, 500); };
on("#play", () => begin(() => history.pushState(0, "", "/next-film")));
on("#play-here", () => begin());
document.documentElement.dataset.ready = "true";
</script></html>`;

/** Both websites show the same page. */
function pages(response, host, pathname) {
  if (![HERE, "elsewhere.localhost"].includes(host) || pathname === "/favicon.ico") return false;
  const { port } = new URL(`http://${response.req.headers.host}`);
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(page(port));
  return true;
}

/** The built extension, with one more adapter among its data. */
function withAdapter(stage) {
  const dir = mkdtempSync(join(tmpdir(), "escale-adapter-"));
  stage.defer(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(builtExtension(stage.kind), dir, { recursive: true });
  const index = join(dir, "adapters/index.json");
  writeFileSync(index, JSON.stringify([...JSON.parse(readFileSync(index, "utf8")), "reached.json"]));
  writeFileSync(join(dir, "adapters/reached.json"), JSON.stringify(ADAPTER, null, 2));
  return dir;
}

const at = (path) => (href) => new URL(href).pathname === path;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What waits to be sent, as it would be. */
const outbox = (options) =>
  options.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("escale");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("outbox").objectStore("outbox").getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
  );

/** Press a link, and wait for its page. */
async function follow(tab, id, path) {
  await tab.click(id);
  await waitForAddress(tab, at(path));
  await settled(tab);
}

/** The page's script has asked the background where it stands, so that the next gesture follows its arrival. */
const settled = () => wait(400);

async function throughTheSite(world, tab) {
  await follow(tab, "#in", "/article");
  await world.session.killWorker?.();
  await follow(tab, "#single", "/single");
  await tab.click("#note");
  await follow(tab, "#beside", "/beside");
  await follow(tab, "#followed", "/followed");
  await tab.focus("#q");
  await tab.keyboard.type("boats");
  await tab.keyboard.press("Enter");
  await waitForAddress(tab, at("/find"));
  await settled(tab);
  await tab.evaluate(() => history.back());
  await waitForAddress(tab, at("/followed"));
  await settled(tab);
}

async function filmsThatGoOn(tab) {
  await tab.click("#play");
  await waitForAddress(tab, at("/next-film"));
  await until(() => tab.$eval("video", (video) => video.ended), "the second film to end");
  await visit(tab, await tab.evaluate(() => location.href.replace("/next-film", "/films")), at("/films"));
  await settled(tab);
  await tab.click("#play-here");
  await until(
    () => tab.$eval("video", (video) => video.src.endsWith("seconds=2") && video.ended),
    "the next film here",
  );
}

story("pages are told by how they were reached, and by no address", async (stage) => {
  const world = await home(stage, { pages, extensionDir: withAdapter(stage) });
  const { session, sites, isGate } = world;
  const own = await pair(world);
  await watch(own, {
    name: "Reached",
    patterns: [HERE],
    policy: swift({ chapter_cue: false, planned_time_cue: false }),
  });

  const tab = await session.newPage();
  await visit(tab, sites.url("elsewhere.localhost"));
  await tab.click("#out");
  await waitForAddress(tab, isGate);
  await enter(tab, sites.url(HERE, "/from-elsewhere"));
  await settled(tab);
  await throughTheSite(world, tab);

  const other = await session.newPage();
  await visit(other, sites.url("elsewhere.localhost"));
  await other.click("#out-blank");
  const opened = await waitForPage(session.browser, (href) => at("/from-elsewhere-blank")(href));
  await show(opened);
  await session.typeAddress(opened, sites.url(HERE, "/typed"));
  await waitForAddress(opened, at("/typed"));
  await settled(opened);

  const isFirefox = stage.kind === "firefox";
  const expected = {
    typed: 1,
    search: 1,
    bookmark: 0,
    external_link: isFirefox ? 1 : 2, // in Firefox, what the gate stood in front of may have been a bookmark
    subscription: 1,
    in_page_link: 2,
    recommendation: 1,
    autoplay: 0,
    notification: 0,
    unknown: isFirefox ? 1 : 0,
  };
  /** The difference is told when it does not come. */
  const reached = (wanted) =>
    untilToday(own.dashboard, ({ visits }) => JSON.stringify(visits[0]?.reached) === JSON.stringify(wanted)).catch(
      async (error) => {
        const { visits } = await untilToday(own.dashboard, (told) => told);
        assert.deepEqual(visits[0]?.reached, wanted);
        throw error;
      },
    );
  await reached(expected);

  await show(tab);
  await world.service.stop();
  await filmsThatGoOn(tab);
  await show(own.options);
  const waiting = await until(async () => {
    const events = await outbox(own.options);
    return events.some(({ type }) => type === "visit.counted") && events;
  }, "counts in the queue");
  assert.doesNotMatch(JSON.stringify(waiting), /localhost|:\/\/|films|article|boats/);
  await world.service.start();

  await show(own.options);
  // The way to the second page of films is the driver's own: typed in Chromium, a link of nobody in Firefox.
  const films = { ...expected, autoplay: 2, typed: isFirefox ? 1 : 2, unknown: isFirefox ? 2 : 0 };
  await reached(films);

  const dashboard = own.dashboard;
  await show(dashboard);
  await press(dashboard, "Today");
  await reads(dashboard, "2 by a link on the page");
  await press(dashboard, "My week");
  const [total, chosen, unknown] = isFirefox ? [11, 4, 4] : [11, 6, 2];
  const share = (pages) => `${Math.round((100 * pages) / total)} % (${pages} of ${total} pages)`;
  await reads(dashboard, `Chosen by you ${share(chosen)}`);
  await reads(dashboard, `Served by the site ${share(3)}`);
  await reads(dashboard, `Not known which ${share(unknown)}`);
  await isAccessible(dashboard, "the label", stage.kind);
});
