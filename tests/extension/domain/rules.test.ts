import { describe, expect, it } from "vitest";
import { isCaught } from "../../../extension/src/domain/caught";
import { diffById } from "../../../extension/src/domain/diff";
import { addressFilter, LONGEST_FILTERED } from "../../../extension/src/domain/filters";
import { dynamicRules, MOST_FILTERED, type NetRule, sessionRules } from "../../../extension/src/domain/rules";
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

  it("have a regular expression only for a path, and for the address that a gate is told", () => {
    const named = (rules: NetRule[]) =>
      rules.map(({ action, condition: { requestDomains, regexFilter, isUrlFilterCaseSensitive } }) => [
        action.type,
        requestDomains,
        regexFilter !== undefined,
        isUrlFilterCaseSensitive,
      ]);
    const never = [at("help.example"), at("aid.example"), at("bank.example/pay")];
    const some = plan({ sites: [feed, calm], never, passthrough: [at("feed.example/pay")] });
    expect(named(dynamicRules(some, GATE))).toEqual([
      ["allow", ["help.example", "aid.example"], false, undefined],
      ["allow", ["bank.example", "feed.example"], true, true],
      ["allow", ["calm.feed.example"], false, undefined],
      ["redirect", ["feed.example"], true, true],
    ]);
    expect(named(sessionRules(some, live(feed), NOW))).toEqual([["allow", ["feed.example"], false, undefined]]);
  });
});

const letters = (count: number) => `/${"abcdefghi/".repeat(20)}`.slice(0, count);
const escaped = `/${encodeURIComponent("Категория:Телесериалы_России_по_годам").slice(0, 160)}`;
const LONG = letters(151);

describe("a filter of a long path", () => {
  const beginning = (path: string) => /\+(.*?)(?:\.\*|\(\?:.*)$/.exec(addressFilter(path))?.[1];
  it.each([
    ["that fits, whole", letters(LONGEST_FILTERED), letters(LONGEST_FILTERED)],
    ["with its beginning", letters(LONGEST_FILTERED + 1), letters(LONGEST_FILTERED)],
    ["not with half of an escape", `/${"a".repeat(78)}%D0%9A`, `/${"a".repeat(78)}`],
    ["not with a third of an escape", `/${"a".repeat(77)}%D0%9A`, `/${"a".repeat(77)}`],
    ["with a last whole escape", `/${"a".repeat(76)}%D0%9A`, `/${"a".repeat(76)}%D0`],
  ])("holds one %s", (_name, path, expected) => expect(beginning(path)).toBe(expected));

  it.each([LONG, escaped])("catches all below %s", (path) => {
    const filter = new RegExp(addressFilter(path));
    for (const end of ["", "/", "/x", "?q=1#f", "-other"]) {
      const address = `https://www.feed.example:81${path}${end}`;
      expect(filter.exec(address)?.[0]).toBe(address);
    }
    expect(filter.test(`https://feed.example/x${path}`)).toBe(false);
  });
});

describe("rules of a long path", () => {
  const FROM = `https://feed.example${LONG}`;
  const BESIDE = `https://feed.example${LONG.slice(0, 120)}elsewhere`;
  const long = site({ id: id(4), patterns: [at(`feed.example${LONG}`)] });
  const free = site({ ...long, id: id(7), gate: { enabled: false } });
  const around = site({ id: id(8), patterns: [at(`feed.example${LONG.slice(0, 90)}`)] });
  const beside = site({ id: id(5), patterns: [at(`feed.example${LONG.slice(0, 120)}elsewhere`)] });
  const news = site({ id: id(6), patterns: [at("news.example")] });
  const caught = (sites: (typeof feed)[], state: State, address: string, exempt: string[] = []) => {
    const some = plan({ sites, never: exempt.map(at) });
    return isCaught([...dynamicRules(some, GATE), ...sessionRules(some, state, NOW)], address);
  };

  it.each([
    ["gate it", [long], EMPTY, FROM, true],
    ["catch what is beside it", [long], EMPTY, BESIDE, true],
    ["leave the rest", [long], EMPTY, "https://feed.example/abc", false],
    ["open it while it is granted", [long, news], live(long), FROM, false],
    ["lift no gate around it", [long, feed], live(long), BESIDE, true],
    ["lift no gate beside it", [long, beside], live(long), BESIDE, true],
    ["lift no gate around it where it has none", [free, feed], EMPTY, BESIDE, true],
    ["are none where it has no gate", [free, news], EMPTY, FROM, false],
    ["lift no gate inside it", [around, long], live(around), FROM, true],
  ])("%s", (_name, sites, state, address, expected) => expect(caught(sites, state, address)).toBe(expected));

  it("lift no gate for an exempt place that has one", () => {
    expect(caught([feed], EMPTY, BESIDE, [`feed.example${LONG}`])).toBe(true);
    expect(caught([feed], EMPTY, FROM, [`feed.example${LONG.slice(0, 20)}`])).toBe(false);
  });
});

describe("more rules than the browser takes", () => {
  const many = Array.from({ length: 60 }, (_, place) =>
    site({
      id: id(100 + place),
      patterns: Array.from({ length: 20 }, (_one, part) => at(`s${place}.example/p${part}`)),
    }),
  );
  const some = plan({ sites: [...many, feed] });
  const filtered = (rules: NetRule[]) => rules.filter(({ condition }) => condition.regexFilter).length;

  it("are few enough, and still gate every site", () => {
    const rules = dynamicRules(some, GATE);
    expect(filtered(rules)).toBeLessThanOrEqual(MOST_FILTERED.dynamic);
    expect(filtered(sessionRules(some, live(...many), NOW))).toBe(MOST_FILTERED.session);
    expect(MOST_FILTERED.dynamic + MOST_FILTERED.session).toBeLessThanOrEqual(1_000);
    for (const { patterns } of some.sites)
      for (const { host, path } of patterns) expect(isCaught(rules, `https://${host}${path}`)).toBe(true);
  });

  it("leave exempt places alone", () =>
    expect(isCaught(dynamicRules(some, GATE), "https://feed.example/login")).toBe(false));
});

describe("caught", () => {
  const once = { tabIds: [1], resourceTypes: ["main_frame" as const] };
  const letThrough: NetRule = { id: 9, priority: 3_000_000, action: { type: "allow" }, condition: once };
  it.each([
    ["a gated address", "https://feed.example/a", true],
    ["one that nobody watches", "https://news.example/", false],
    ["a sign-in page", "https://feed.example/login", false],
    ["no web address", "javascript:feed.example", false],
    ["one below the host", "https://www.feed.example/", true],
    ["one that ends like the host", "https://myfeed.example/", false],
  ])("is %s: %s", (_name, address, expected) => expect(isCaught([...all(), letThrough], address)).toBe(expected));
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
