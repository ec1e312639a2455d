/** A site may be one part of a larger one. Who leaves that part without a page load has left it: nothing is shown, held or counted there. */
import assert from "node:assert/strict";
import { show } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, CUE_HOST, cueGone, cueShown, DONE, scrollUntilCue } from "../people/cue.mjs";
import { enter, home, meetGate, pair, swift, watch } from "../people/home.mjs";
import { today, untilToday } from "../people/today.mjs";

const HOST = "whole.localhost";
const LIKE = `<button aria-label="1,204 likes"><svg width="16" height="16"><circle r="8"/></svg> <span class="like">1,204</span></button>`;
const ITEM = `<article style="height:400px"><p>Low tide this morning.</p>${LIKE}</article>`;
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Whole</title><main>${ITEM.repeat(60)}</main>`;

function pages(response, host) {
  if (host !== HOST) return false;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
  return true;
}

const goTo = (page, path) => page.evaluate((to) => history.pushState(null, "", to), path);

const areCalm = (page) =>
  page.$$eval(".like", (all) =>
    all.every(
      (one) =>
        getComputedStyle(one).webkitTextFillColor === "rgba(0, 0, 0, 0)" ||
        !one.checkVisibility({ visibilityProperty: true }),
    ),
  );

async function readOn(page, screens) {
  await show(page);
  for (let screen = 0; screen < screens; screen += 1) {
    await page.evaluate(() => scrollBy({ top: innerHeight * 0.8 }));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
  }
}

story(
  "a page that leaves the watched part without loading is left alone, and played for again when it is back",
  async (stage) => {
    const world = await home(stage, { pages });
    const { dashboard, ...others } = await pair(world);
    const policy = swift({ calm_counters: true, chapter_cue: false });
    await watch({ dashboard, ...others }, { name: "Part", patterns: [`${HOST}/part`], policy });
    const address = world.sites.url(HOST, "/part");
    const page = await meetGate(world, address);
    await enter(page, address, { time: "6 s" });
    await until(() => areCalm(page), "the counters to be hidden");
    await cueShown(page);
    await goTo(page, "/elsewhere");
    await cueGone(page);
    await until(async () => !(await areCalm(page)), "the counters to be shown");
    await readOn(page, 12);
    await goTo(page, "/part?again");
    await cueShown(page);
    await until(() => areCalm(page), "the counters to be hidden again");
    await answerCue(page, DONE);
    const ended = await untilToday(dashboard, ({ visits }) => visits.length === 1 && visits[0].ended_at && visits[0]);
    assert.ok(ended.items_seen < 12, `${ended.items_seen} items: what was seen elsewhere counts`);
    assert.equal((await today(dashboard)).visits.length, 1);
  },
);

/** A feed that grows as one scrolls, and a film with so many comments, shown in the same document once its link is pressed. */
const FEED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title><a id="film" href="/part/film">Film</a><main></main>
<script>
  const main = document.querySelector("main");
  const more = (items) => main.insertAdjacentHTML("beforeend", ${JSON.stringify(ITEM)}.repeat(items));
  const grow = () => scrollY + innerHeight > document.documentElement.scrollHeight - 2 * innerHeight && more(8);
  more(8);
  addEventListener("scroll", grow);
  document.querySelector("#film").addEventListener("click", (event) => {
    event.preventDefault();
    removeEventListener("scroll", grow);
    history.pushState(null, "", "/part/film");
    main.replaceChildren();
    more(60);
  });
</script>`;

function feed(response, host) {
  if (host !== HOST) return false;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(FEED);
  return true;
}

const wait = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));

async function goOn(page) {
  await answerCue(page, CONTINUE);
  await cueGone(page);
}

async function noCue(page) {
  await wait(page);
  assert.equal(await page.$(CUE_HOST), null, "a cue came");
}

story("what is read outside of the part ends no chapter, and what has an end has none", async (stage) => {
  const world = await home(stage, { pages: feed });
  const paired = await pair(world);
  await watch(paired, { name: "Part", patterns: [`${HOST}/part`], policy: swift({ chapter_size: 5 }) });
  const address = world.sites.url(HOST, "/part/feed");
  const page = await meetGate(world, address);
  await enter(page, address);
  await readOn(page, 4);
  await goTo(page, "/elsewhere");
  await readOn(page, 12);
  await goTo(page, "/part/feed?again");
  await noCue(page);
  await scrollUntilCue(page);
  await goOn(page);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await wait(page);
  if (await page.$(CUE_HOST)) await goOn(page); // the way up was a screen more, and may have been a chapter's last
  await page.click("#film");
  await readOn(page, 10);
  await noCue(page);
  const [told] = await untilToday(paired.dashboard, ({ visits }) => visits[0]?.cues.length > 0 && visits[0].cues);
  assert.equal(told.kind, "chapter");
});
