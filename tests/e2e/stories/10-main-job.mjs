/** The main job: pair, watch, gate, intention, chapter, planned time, done, rating, today. */
import assert from "node:assert/strict";
import { reload, show, waitForAddress } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { answerCue, CONTINUE, cueGone, cueShown, DONE, NEW_INTENTION, scrollUntilCue } from "../people/cue.mjs";
import { press, reads, textOf } from "../people/dom.mjs";
import { enter, home, meetGate, pair, SHORTEST_SECONDS, swift, watch } from "../people/home.mjs";
import { learning, today } from "../people/today.mjs";

story("the main job, from pairing to today", async (stage) => {
  const world = await home(stage);
  const pages = await pair(world);
  const address = world.sites.url("feed.localhost", "/wall?tab=new#top");
  await watch(pages, { name: "Feed", patterns: ["feed.localhost"], policy: swift({ gate_delay_ms: 1000 }) });

  const page = await meetGate(world, address);
  assert.deepEqual(world.sites.requests("feed.localhost"), [], "the site was contacted before the gate was answered");
  await enter(page, address, { text: "Answer Marie", time: "10 min" });
  assert.ok(world.sites.requests("feed.localhost").length > 0);

  await scrollUntilCue(page);
  await answerCue(page, CONTINUE);
  await cueGone(page);
  await scrollUntilCue(page);
  await answerCue(page, NEW_INTENTION);

  await waitForAddress(page, world.isGate);
  await until(() => page.$("form .intention"), "the gate to ask again");
  await enter(page, address, { text: "See the last photo", time: `${SHORTEST_SECONDS} s` });
  await cueShown(page, { timeoutMs: 30_000 });
  await answerCue(page, DONE);

  await waitForAddress(page, (href) => href.startsWith(`${world.session.extensionOrigin}/rating.html`));
  await reads(page, "Was it worth it?");
  await press(page, "Partly");
  await reads(page, "Noted.");
  await press(page, "Close");

  const { dashboard } = pages;
  await show(dashboard);
  await reload(dashboard);
  await reads(dashboard, "Partly worth it");
  const text = await textOf(dashboard);
  for (const sentence of ["“Answer Marie”", "“See the last photo”", "Planned 10 min", `Planned ${SHORTEST_SECONDS} s`])
    assert.ok(text.includes(sentence), `today does not read: ${sentence}\n${text}`);
  assert.match(text, /End of a chapter at \d\d:\d\d: you went on/);
  assert.match(text, /End of a chapter at \d\d:\d\d: a new intention/);
  assert.match(text, /Planned time reached at \d\d:\d\d: you closed/);
  const figures = await today(dashboard);
  const last = figures.visits.find((visit) => visit.intention === "See the last photo");
  assert.equal(last.planned_seconds, SHORTEST_SECONDS);
  assert.ok(last.attended_seconds >= SHORTEST_SECONDS, `attended ${last.attended_seconds} s`);
  const total = figures.visits.reduce((sum, visit) => sum + visit.attended_seconds, 0);
  assert.ok(
    Math.abs(figures.attended_seconds - total) <= figures.visits.length,
    "the day is not the sum of its visits",
  );

  // The first chapter cue of the day is what the card of the day is about; put away, it stays away.
  await reads(dashboard, "A feed has no last page");
  await press(dashboard, "Got it");
  await reads(dashboard, "This card will not come back.");
  assert.deepEqual(await learning(dashboard), { today: null, closed: ["chapter"] });

  await press(dashboard, "My week");
  await reads(dashboard, "Was it worth it?");
  const week = await textOf(dashboard);
  for (const sentence of ["“See the last photo”", "of 10 min planned, 1 visit", "too early to say"])
    assert.ok(week.includes(sentence), `the week does not read: ${sentence}\n${week}`);
});
