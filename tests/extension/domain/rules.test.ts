import { describe, expect, it } from "vitest";
import { diffById } from "../../../extension/src/domain/diff";
import { addressFilter, dynamicRules, type NetRule, sessionRules } from "../../../extension/src/domain/rules";
import { wantedScripts } from "../../../extension/src/domain/scripts";
import { EMPTY, type State } from "../../../extension/src/domain/state";
import { start } from "../../../extension/src/domain/visits";
import { at, id, NOW, plan, site } from "../samples";

const GATE = "chrome-extension://x/gate.html";
const feed = site({ id: id(1), patterns: [at("feed.example")] });
const shorts = site({ id: id(2), patterns: [at("feed.example/shorts")] });
const calm = site({ id: id(3), patterns: [at("calm.feed.example")], gate: { enabled: false } });
const both = plan({ sites: [feed, shorts, calm] });
const live = (...sites: (typeof feed)[]): State =>
  sites.reduce(
    (state, s) => start(state, { visitId: s.id, site: s, origin: "gate", intention: null }, NOW).state,
    EMPTY,
  );

/** What a browser would do: the matching rule of the highest priority. */
function decide(rules: NetRule[], address: string, method = "get"): string {
  const url = new URL(address);
  const matching = rules.filter(({ condition }) => {
    const domain =
      condition.requestDomains?.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)) ?? true;
    return (
      domain &&
      new RegExp(condition.regexFilter ?? "").test(address) &&
      (condition.requestMethods ?? [method]).includes(method as "get")
    );
  });
  const rule = matching.sort((a, b) => b.priority - a.priority)[0];
  if (rule?.action.type !== "redirect") return "open";
  const found = new RegExp(rule.condition.regexFilter ?? "").exec(address)?.[0] ?? "";
  return rule.action.redirect.regexSubstitution.split("\\0").join(found);
}

const all = (state: State = EMPTY) => [...dynamicRules(both, GATE), ...sessionRules(both, state, NOW)];

describe("rules", () => {
  it.each([
    ["https://feed.example/", id(1)],
    ["http://www.feed.example:8080/a/b?c=d&e#f", id(1)],
    ["https://feed.example/shorts/9?q#x", id(2)],
    ["https://feed.example/shorts", id(2)],
    ["https://feed.example/shortstories", id(1)],
  ])("gate %s with the whole address", (address, siteId) => {
    expect(decide(all(), address)).toBe(`${GATE}?site=${siteId}#${address}`);
  });

  it.each([
    ["another site", "https://news.example/", "get"],
    ["a form post", "https://feed.example/", "post"],
    ["a sign-in path", "https://feed.example/login?next=1", "get"],
    ["a place that is never gated", "https://help.example/", "get"],
    ["a site without a gate inside a gated one", "https://calm.feed.example/", "get"],
    ["an address that only mentions the site", "https://news.example/?u=https://feed.example/", "get"],
  ])("let %s pass", (_name, address, method) => expect(decide(all(), address, method)).toBe("open"));

  it("open a live visit's site and only that one", () => {
    expect(decide(all(live(feed)), "https://feed.example/")).toBe("open");
    expect(decide(all(live(feed)), "https://feed.example/shorts")).toContain(id(2));
    expect(decide(all(live(shorts)), "https://feed.example/shorts/1")).toBe("open");
    expect(decide(all(live(shorts)), "https://feed.example/")).toContain(id(1));
  });

  it("open everything while paused", () => {
    expect(decide(all({ ...EMPTY, pausedUntil: NOW + 1 }), "https://feed.example/")).toBe("open");
    expect(decide(all({ ...EMPTY, pausedUntil: NOW }), "https://feed.example/")).not.toBe("open");
  });

  it("have ids of their own, and are none without a plan", () => {
    expect(new Set(dynamicRules(both, GATE).map((rule) => rule.id)).size).toBe(dynamicRules(both, GATE).length);
    expect([dynamicRules(null, GATE), sessionRules(null, live(feed), NOW)]).toEqual([[], []]);
  });

  it("read a path as text", () => {
    const filter = new RegExp(addressFilter("/a.b(c)+$"));
    expect([filter.test("https://x/a.b(c)+$/d"), filter.test("https://x/aXb(c)+$")]).toEqual([true, false]);
  });
});

describe("scripts", () => {
  const granted = new Set(["*://*.feed.example/*", "*://*.calm.feed.example/*"]);
  const wanted = (state = EMPTY, origins = granted) => wantedScripts(both, state, origins, NOW);
  const named = (state?: State, origins?: Set<string>) => wanted(state, origins).map((script) => script.id);

  it("guard gated sites only", () => {
    expect(named()).toEqual(["visit", `guard-${id(1)}`, `guard-${id(2)}`]);
    expect(named(live(feed))).toEqual(["visit", `guard-${id(2)}`]);
    expect(named({ ...EMPTY, pausedUntil: NOW + 1 })).toEqual(["visit"]);
  });

  it("leave sites inside a site, sign-in paths and never-gated places to their own rules", () => {
    const guard = wanted(live(shorts)).find((script) => script.id === `guard-${id(1)}`);
    expect(guard?.excludeMatches).toEqual(
      expect.arrayContaining(["*://*.feed.example/shorts/*", "*://*.feed.example/login", "*://*.calm.feed.example/*"]),
    );
  });

  it("exist only where the person allowed it", () => expect(named(EMPTY, new Set())).toEqual([]));
});

describe("diffById", () => {
  it("removes and adds what differs, whatever the order of keys", () => {
    const current = [
      { id: 1, a: 1, b: 2 },
      { id: 2, a: 1, b: 2 },
      { id: 3, a: 1, b: 2 },
    ];
    const wanted = [
      { b: 2, a: 1, id: 1 },
      { id: 2, a: 9, b: 2 },
      { id: 4, a: 1, b: 2 },
    ];
    const { remove, add } = diffById(current, wanted);
    expect([remove.map((item) => item.id), add.map((item) => item.id)]).toEqual([
      [2, 3],
      [2, 4],
    ]);
  });
});
