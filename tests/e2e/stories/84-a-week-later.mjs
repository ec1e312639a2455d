/** A family a week after it agreed: a look at the child's week, the same week seen by the child, and the talk about it. */
import assert from "node:assert/strict";
import { launch } from "../harness/browsers.mjs";
import { builtExtension } from "../harness/build.mjs";
import { story } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { ask } from "../people/asking.mjs";
import { isAccessible } from "../people/axe.mjs";
import { reads, textOf } from "../people/dom.mjs";
import { goTo } from "../people/family.mjs";
import { home } from "../people/home.mjs";
import { dashboardOf, lived } from "../people/lived.mjs";

/** Minutes of the child's videos (`MINUTES` in `tests/support/lived_family.py`), and the one day over the agreement. */
const CHILD_MINUTES = 25 + 20 + 45 + 30 + 28 + 30;
const VIDEOS = "30 minutes of videos a day, then we play outside";

/** What stands under the title, which is another one for each side. */
const parts = (page) =>
  page.$$eval("main section", (sections) => sections.map((one) => one.innerText.replace(/\s+/g, " ")));

async function look(parent, child, { week, child_id: childId }, kind) {
  await goTo(parent, `/family/look/${childId}/${week}`);
  await reads(parent, "What is shown here");
  const seen = await ask(parent, "POST", "family/looks", { member_id: childId, week });
  assert.equal(
    seen.days.reduce((sum, day) => sum + (day.attended_seconds ?? 0), 0),
    CHILD_MINUTES * 60,
  );
  assert.deepEqual(await ask(child, "GET", `family/seen/${week}`), seen, "both sides are told the very same");
  const [videos, meals] = seen.clauses;
  assert.equal(videos.words, VIDEOS);
  assert.equal(videos.passed_days, 1, "the day on which the child went on");
  assert.equal(videos.kept_days + videos.partly_days + videos.unknown_days, 6);
  assert.equal(meals, undefined, "words that nothing plays are not counted");
  await reads(parent, "40 % (36 of 90 pages)");
  await isAccessible(parent, "a look at a week", kind);
  await goTo(child, `/family/seen/${week}`);
  await reads(child, "What is shown here");
  await until(async () => (await parts(child)).length === (await parts(parent)).length, "the same parts");
  assert.deepEqual(await parts(child), await parts(parent));
  await isAccessible(child, "what others see of me", kind);
  await goTo(child, "/family/log");
  await reads(child, "Ada looked at");
}

async function talk(parent, child, { week }, kind) {
  for (const page of [parent, child]) {
    await goTo(page, `/family/review/${week}`);
    await reads(page, "Three questions for all of you");
    await reads(page, VIDEOS);
    await reads(page, "to finish the film with Grandpa");
    await reads(page, "Enjoy it, both of you");
    const text = await textOf(page);
    assert.ok(text.indexOf("What went well") < text.indexOf("Everyone’s week"), "what went well comes first");
  }
  const [theirs, own] = [
    await ask(parent, "POST", "family/review", { week }),
    await ask(child, "POST", "family/review", { week }),
  ];
  assert.deepEqual(own.people, theirs.people);
  assert.deepEqual(own.went_well, theirs.went_well);
  assert.deepEqual(
    theirs.people.map((one) => one.member.name),
    ["Ada", "Noé"],
    "parents are among them, in the household's order",
  );
  assert.ok(theirs.went_well.length > 0);
  await isAccessible(parent, "the family's week, lived", kind);
}

story("a family looks at the week that it lived, and both sides see the same", async (stage) => {
  const world = await home(stage, { prepare: lived("en") });
  const told = world.service.prepared;
  const second = stage.watch(await launch(stage.kind, { extensionDir: builtExtension(stage.kind), language: "en" }));
  const parent = await dashboardOf(world.service, world.session, told.parent_bearer, "/today");
  const child = await dashboardOf(world.service, second, told.child_bearer, "/today");
  await reads(parent, "Family");
  await reads(child, "Ada can see the time you spend on each of your sites.");
  await look(parent, child, told, stage.kind);
  await talk(parent, child, told, stage.kind);
});
