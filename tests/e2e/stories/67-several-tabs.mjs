/** One person, several tabs: what one tab wrote is not lost to another, and a page whose time is over goes on. */
import assert from "node:assert/strict";
import { show, visit } from "../harness/pages.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { ask } from "../people/asking.mjs";
import { isAccessible } from "../people/axe.mjs";
import { fill, press, reads, textOf } from "../people/dom.mjs";
import { home, openDashboard } from "../people/home.mjs";

const FIRST = "Begun in the first tab.";
const OTHER = "Finished in the other tab.";

/** A tab of its own, with the first run behind it. */
async function tab(world) {
  const dashboard = await openDashboard(world);
  await until(() => dashboard.evaluate(() => sessionStorage.getItem("escale-bearer")), "the ticket's exchange");
  await ask(dashboard, "PATCH", "me", { welcomed: true });
  return dashboard;
}

/** A dashboard on the first question about this week. */
async function askedIn(world, dashboard) {
  await visit(dashboard, `${world.service.address}/week`);
  await press(dashboard, "Look back at this week");
  await press(dashboard, "Continue");
  await reads(dashboard, "2 of 5");
}

const week = async (dashboard) => dashboard.evaluate(() => location.pathname.split("/").at(-1));
const written = async (dashboard, of) => ask(dashboard, "GET", `reflections/${of}`);
const typed = (dashboard) => dashboard.$eval("textarea", (field) => field.value);

story("a week finished in one tab is not begun again by another, which shows both texts", async (stage) => {
  const world = await home(stage);
  const first = await tab(world);
  await askedIn(world, first);
  await fill(first, "textarea", FIRST);
  const of = await week(first);
  await until(async () => (await written(first, of)).state === "draft", "the first tab's text to be kept");

  const other = await tab(world);
  await askedIn(world, other);
  await fill(other, "textarea", OTHER);
  for (let step = 2; step < 5; step += 1) {
    await press(other, "Continue");
    await reads(other, `${step + 1} of 5`);
  }
  await press(other, "Finish");
  await reads(other, "Thank you. That was the week.");

  await show(first);
  await fill(first, "textarea", `${FIRST} And more.`);
  await reads(first, "This week was written elsewhere in the meantime");
  await reads(first, `${FIRST} And more.`);
  await reads(first, OTHER);
  await isAccessible(first, "two texts about a week", stage.kind);
  const kept = await written(first, of);
  assert.deepEqual([kept.state, kept.questions[0].answer], ["done", OTHER]);

  await press(first, "My week");
  await reads(first, "What you typed last about the week of");
  await press(first, "Look at it");
  await reads(first, `${FIRST} And more.`);
  await press(first, "Keep what I typed here instead");
  await until(async () => (await written(first, of)).questions[0].answer === `${FIRST} And more.`, "the choice");
  assert.equal((await written(first, of)).state, "done");
});

story(
  "a page whose time is over keeps what is typed, and goes on when Escale is opened in another tab",
  async (stage) => {
    const world = await home(stage);
    const first = await tab(world);
    await askedIn(world, first);
    await first.evaluate(() => {
      sessionStorage.setItem("escale-bearer", "one-whose-eight-hours-are-over");
      dispatchEvent(new Event("focus"));
    });
    await reads(first, "nothing is kept until Escale is opened again");
    await fill(first, "textarea", FIRST);
    await isAccessible(first, "a page whose time is over", stage.kind);
    assert.equal(await typed(first), FIRST);

    const other = await tab(world);
    await reads(other, "Today");
    await show(first);
    await reads(first, "Escale is open again, and this page goes on.");
    assert.ok(!(await textOf(first)).includes("nothing is kept until"));
    assert.equal(await typed(first), FIRST);
    await press(first, "Continue");
    await reads(first, "3 of 5");
    const of = await week(first);
    assert.equal((await written(other, of)).questions[0].answer, FIRST);
  },
);
