/** Other programs of the machine: one that takes the service's port hears an id and a nonce, and nothing is lost meanwhile. */
import assert from "node:assert/strict";
import { reload, show } from "../harness/pages.mjs";
import { squat } from "../harness/squatter.mjs";
import { stories } from "../harness/story.mjs";
import { until } from "../harness/wait.mjs";
import { enter, home, meetGate, openDashboard, pair, swift, watch } from "../people/home.mjs";
import { untilToday } from "../people/today.mjs";

const INTENTION = "Answer Marie about Sunday";
const ANSWERS = {
  "refuses everything": () => ({ status: 404, body: { error: "not_found", detail: "No." } }),
  "agrees to everything": ({ body }) => ({
    status: 201,
    body: {
      server_nonce: "A".repeat(43),
      signature: "A".repeat(86),
      bearer: "theirs",
      expires_at: "2999-01-01T00:00:00Z",
      results: (JSON.parse(body || "{}").events ?? []).map(({ seq }) => ({
        seq,
        status: "accepted",
        code: null,
        detail: null,
      })),
    },
  }),
};

/** The health question says nothing of anybody; the challenge says an id and a nonce. */
function saysNothing({ method, path, headers, body }, secrets) {
  if (method === "GET" && path === "/api/v1/health") assert.equal(body, "");
  else {
    assert.equal(`${method} ${path}`, "POST /api/v1/auth/challenges");
    assert.deepEqual(Object.keys(JSON.parse(body)).sort(), ["browser_id", "nonce"]);
  }
  assert.doesNotMatch(headers, /authorization|cookie/i);
  for (const secret of secrets) assert.ok(!`${headers}${path}${body}`.includes(secret), `${path} tells "${secret}"`);
}

async function paired(stage) {
  const world = await home(stage);
  const pages = await pair(world);
  for (const name of Object.keys(ANSWERS)) await watch(pages, siteOf(name));
  // The dashboard is a page of the port itself, so whoever holds the port holds it; the extension must not be fooled.
  await pages.dashboard.close();
  return { world, options: pages.options };
}

const siteOf = (manner) => ({ name: manner, patterns: [`${manner.split(" ")[0]}.feed.localhost`], policy: swift() });

const hearsNothing = (manner) => async (home, stage) => {
  const { world, options } = home;
  const { name, patterns } = siteOf(manner);
  const intention = `${INTENTION}, ${name}`;
  await world.service.stop();
  const squatter = await squat(world.service.port, ANSWERS[manner]);
  stage.defer(() => squatter.close());
  const address = world.sites.url(patterns[0], "/");
  const page = await meetGate(world, address);
  await enter(page, address, { text: intention, time: "10 min" });
  // The session of the pairing is still good: only the proof keeps it, and the events, from the stranger.
  await until(
    () => squatter.heard().some(({ path }) => path.endsWith("/challenges")),
    "the extension to ask for a proof",
    { timeoutMs: 90_000 },
  );
  await show(options);
  await reload(options);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  for (const one of squatter.heard()) saysNothing(one, [INTENTION, "Marie", "feed.localhost", name, "theirs"]);
  await squatter.close();
  await world.service.start();
  await untilToday(await openDashboard(world), ({ visits }) => visits.some((visit) => visit.intention === intention));
};

stories(
  "a program that takes the port hears nothing; nothing is lost",
  paired,
  Object.fromEntries(Object.keys(ANSWERS).map((manner) => [`it ${manner}`, hearsNothing(manner)])),
);
