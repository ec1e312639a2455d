import { beforeEach, expect, it, vi } from "vitest";
import { writeValue } from "../../../extension/src/platform/database";
import { readOptions, writeOptions } from "../../../extension/src/platform/options";
import { claim, NotOurService } from "../../../extension/src/sync/handshake";
import { asBrowser } from "../../../extension/src/sync/service";
import { EXTENSION, fakeBrowser } from "../fake-browser";
import { type FakeService, fakeService, type Heard, refused } from "../fake-service";
import { emptyDatabase } from "../setup";

const world = vi.hoisted(() => ({ browser: null as unknown, now: 0 }));
vi.mock("wxt/browser", () => ({
  get browser() {
    return world.browser;
  },
}));

const channel = { port: 17_817, origin: EXTENSION };
let service: FakeService;

beforeEach(async () => {
  await emptyDatabase();
  world.browser = fakeBrowser().browser;
  world.now += 1_000_000; // a proof of an earlier test is long past
  vi.spyOn(performance, "now").mockImplementation(() => world.now);
  service = await fakeService(channel);
  vi.stubGlobal("fetch", service.fetch);
  await writeValue("identity", await claim(channel, service.code, "Test"));
  await readPlan();
  service.heard.length = 0;
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

const readPlan = () => asBrowser((client) => client.GET("/api/v1/plan")).catch((error: unknown) => error);
const paths = () => service.heard.map((heard) => heard.path.replace("/api/v1/", ""));

/** Another process on the port: it answers as it likes, and never with a good signature. */
const squatters: Record<string, (heard: Heard) => ReturnType<typeof refused>> = {
  "refuses everything": () => refused(404, "not_found"),
  "agrees to everything": () => ({
    status: 200,
    body: { results: [], bearer: "b", expires_at: "2999-01-01T00:00:00Z" },
  }),
  "signs with another key": () => ({ status: 201, body: { server_nonce: "A".repeat(43), signature: "A".repeat(86) } }),
};

it("proves the service once for a burst of calls, and again for the next one", async () => {
  await readPlan();
  world.now += 1_900;
  await readPlan();
  world.now += 200;
  await readPlan();
  expect(paths()).toEqual(["plan", "plan", "auth/challenges", "plan"]);
  expect(service.sessions).toBe(1);
});

it("does not stretch a proof by using it", async () => {
  for (let call = 0; call < 6; call += 1) {
    world.now += 900;
    await readPlan();
  }
  expect(paths().filter((path) => path === "auth/challenges")).toHaveLength(2);
});

it.each(Object.entries(squatters))("tells nothing to a process that took the port and %s", async (_name, answer) => {
  world.now += 60_000;
  service.instead = answer;
  const error = await readPlan();
  expect(error).toBeInstanceOf(Error);
  expect(paths()).toEqual(["auth/challenges"]);
  const [heard] = service.heard;
  expect(heard?.authorization).toBeNull();
  expect(Object.keys(JSON.parse(heard?.body ?? "{}")).sort()).toEqual(["browser_id", "nonce"]);
});

it("asks for a proof at once when the service could not be reached in between", async () => {
  service.up = false;
  await readPlan();
  service.up = true;
  service.instead = squatters["signs with another key"] ?? (() => null);
  expect(await readPlan()).toBeInstanceOf(NotOurService);
  expect(paths()).toEqual(["auth/challenges"]);
});

it("does not believe one port for another", async () => {
  await writeOptions({ ...(await readOptions()), port: 17_818 });
  service.instead = () => refused(404, "not_found");
  await readPlan();
  expect(paths()).toEqual(["auth/challenges"]);
});
