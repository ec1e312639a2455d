/** `make screenshots`: the pictures of the README and the guide, from the built extension, the real service and the demo's history. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "./harness/browsers.mjs";
import { builtExtension } from "./harness/build.mjs";
import { reload, show } from "./harness/pages.mjs";
import { startService } from "./harness/service.mjs";
import { startSites } from "./harness/sites.mjs";
import { until } from "./harness/wait.mjs";
import { ask } from "./people/asking.mjs";
import { answerCue, DONE, scrollUntilCue } from "./people/cue.mjs";
import { fill } from "./people/dom.mjs";
import { goTo } from "./people/family.mjs";
import { enter, isGateOf, meetGate, pair } from "./people/home.mjs";
import { dashboardOf, lived } from "./people/lived.mjs";
import { shotTexts } from "./people/shot-texts.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OUT = `${ROOT}docs/images`;
const WIDE = { width: 1280, height: 800 };
const history = (...words) =>
  execFileSync(`${ROOT}.venv/bin/python`, ["-m", "tests.demo", ...words], { cwd: ROOT, encoding: "utf8" }).trim();
const still = () => new Promise((resolve) => setTimeout(resolve, 400)); // Transitions end; nothing else is waited for.

async function shoot(page, name, { viewport = WIDE, schemes = ["light"], fullPage = false } = {}) {
  await show(page);
  await page.setViewport(viewport);
  for (const scheme of schemes) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await still();
    await page.screenshot({ path: `${OUT}/${name}${scheme === "dark" ? "-dark" : ""}.png`, fullPage });
  }
}

/** Pages of the dashboard that are longer than a screen: where its link leads, and what is there when it is drawn. */
const LONG = {
  week: ["/week", ".label"],
  reflection: ["/reflection/", ".step"],
  reflections: ["/reflection", ".weeks"],
  data: ["/data", ".deleting"],
};

async function pictures(world, language) {
  const text = shotTexts[language];
  const both = { schemes: ["light", "dark"] };
  const { dashboard, options } = await pair(world, language, (page, step) =>
    shoot(page, `first-run-${step}-${language}`, { fullPage: step === "browser" }),
  );
  await shoot(options, `options-${language}`);
  const address = world.sites.url("feed.localhost", "/");
  const page = await meetGate(world, address);
  await fill(page, ".intention", text.intention);
  await shoot(page, `gate-${language}`, both);
  await enter(page, address, { text: text.intention, time: text.time, button: text.enter });
  await scrollUntilCue(page);
  await shoot(page, `cue-${language}`, both);
  const popup = await world.session.openExtensionPage("popup.html");
  await until(() => popup.$(".standing"), "the popup");
  await shoot(popup, `popup-${language}`, { viewport: { width: 360, height: 560 } });
  await show(page);
  await answerCue(page, DONE);
  await until(() => page.$(".after .chips"), "the rating");
  await shoot(page, `rating-${language}`);
  await (await page.$(".after .chip")).click();
  await still();
  await show(dashboard);
  await reload(dashboard);
  await until(() => dashboard.$(".visit"), "today's visit");
  await shoot(dashboard, `today-${language}`, both);
  await dashboard.evaluate(() => document.querySelector('a[href^="/day/"]').click());
  await until(() => dashboard.$(".visit"), "yesterday's visits");
  await shoot(dashboard, `day-${language}`, { viewport: { width: 1280, height: 1100 } });
  await dashboard.evaluate(() => document.querySelector('a[href="/sites"]').click());
  await until(() => dashboard.$(".site"), "the sites");
  await shoot(dashboard, `sites-${language}`);
  await dashboard.evaluate(() => document.querySelector(".site .button").click());
  await until(() => dashboard.$(".site-form"), "a site's form");
  await shoot(dashboard, `site-form-${language}`, { fullPage: true });
  for (const [name, [path, drawn]] of Object.entries(LONG)) {
    await dashboard.evaluate((href) => document.querySelector(`a[href^="${href}"]`).click(), path);
    await until(() => dashboard.$(drawn), name);
    await shoot(dashboard, `${name}-${language}`, { fullPage: true });
  }
}

/** A family's pages a week after it agreed: by whose dashboard, where, and what is there when it is drawn. */
const FAMILY = {
  family: ["parent", () => "/family", ".member, .members, main li"],
  agreement: ["parent", ({ agreement }) => `/family/agreement/${agreement}`, "main section"],
  look: ["parent", ({ child_id, week }) => `/family/look/${child_id}/${week}`, ".label"],
  seen: ["child", ({ week }) => `/family/seen/${week}`, ".label"],
  visibility: ["child", () => "/family/visibility", "table"],
  requests: ["child", () => "/family/requests", "main li"],
  review: ["parent", ({ week }) => `/family/review/${week}`, ".weeks-side"],
};

async function familyAlbum(language) {
  const service = await startService({ env: { ESCALE_LANGUAGE: language }, prepare: lived(language) });
  const session = await launch("chromium", { extensionDir: builtExtension("chromium"), language });
  try {
    const told = service.prepared;
    const pages = {
      parent: await dashboardOf(service, session, told.parent_bearer, "/today"),
      child: await dashboardOf(service, session, told.child_bearer, "/today"),
    };
    const { agreements } = await ask(pages.parent, "GET", "family/agreements");
    for (const [name, [side, path, drawn]] of Object.entries(FAMILY)) {
      await goTo(pages[side], path({ ...told, agreement: agreements[0].id }));
      await until(() => pages[side].$(drawn), name);
      await shoot(pages[side], `${name}-${language}`, { fullPage: true });
    }
  } finally {
    await session.close();
    await service.close();
  }
}

async function album(language) {
  const service = await startService({
    env: { ESCALE_LANGUAGE: language },
    prepare: (dataDir) => history("bearer", dataDir),
  });
  const sites = await startSites();
  const session = await launch("chromium", { extensionDir: builtExtension("chromium"), language });
  try {
    history("tell", String(service.port), service.prepared, language);
    await pictures({ service, sites, session, isGate: isGateOf(session) }, language);
  } finally {
    await session.close();
    await sites.close();
    await service.close();
  }
}

mkdirSync(OUT, { recursive: true });
for (const language of ["en", "fr"]) {
  await album(language);
  await familyAlbum(language);
}
