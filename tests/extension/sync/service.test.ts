import { beforeEach, expect, it, vi } from "vitest";
import { writeValue } from "../../../extension/src/platform/database";
import { claim } from "../../../extension/src/sync/handshake";
import { asBrowser } from "../../../extension/src/sync/service";
import { EXTENSION, fakeBrowser } from "../fake-browser";
import { type FakeService, fakeService, type Heard, refused } from "../fake-service";
import { emptyDatabase } from "../setup";

const world = vi.hoisted(() => ({ browser: null as unknown }));
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
  service = await fakeService(channel);
  vi.stubGlobal("fetch", service.fetch);
  await writeValue("identity", await claim(channel, service.code, "Test"));
  await readPlan();
  service.heard.length = 0;
  return () => vi.unstubAllGlobals();
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

it("has the service prove itself before each call, within one session", async () => {
  await readPlan();
  await readPlan();
  expect(paths()).toEqual(["auth/challenges", "plan", "auth/challenges", "plan"]);
  expect(service.sessions).toBe(1);
});

it("shares one proof among calls that begin together", async () => {
  await Promise.all([readPlan(), readPlan(), readPlan()]);
  expect(paths()).toEqual(["auth/challenges", "plan", "plan", "plan"]);
});

it.each(Object.entries(squatters))("tells nothing to a process that took the port and %s", async (_name, answer) => {
  service.instead = answer;
  const error = await readPlan();
  expect(error).toBeInstanceOf(Error);
  expect(paths()).toEqual(["auth/challenges"]);
  const [heard] = service.heard;
  expect(heard?.authorization).toBeNull();
  expect(Object.keys(JSON.parse(heard?.body ?? "{}")).sort()).toEqual(["browser_id", "nonce"]);
});
