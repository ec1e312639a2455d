/** A service in memory behind `fetch`: what the dashboard sees of it, and refusals that a test chooses. Keeps all it was sent. */
import type { components } from "@escale/shared/client/schema";
import type {
  Card,
  Catalogue,
  Day,
  FailingCue,
  Learning,
  Me,
  Notice,
  Reflection,
  Site,
  SiteInput,
  StoredData,
  Week,
  WeekReview,
} from "@escale/shared/client/types";
import { mondayOf } from "../../server/dashboard/src/week/calendar";
import categories from "../../shared/catalogue/categories.json";
import catalogue from "../../shared/catalogue/sites.json";
import { agreedWorld, answerAgreed } from "./fake-agreements";
import { answerFamily, familyWorld, guardedForAll } from "./fake-family";
import { type Browser, day, id, me, POLICY, reflection, review, SITES, stored, week } from "./samples";

type UsedBrowser = components["schemas"]["UsedBrowserOut"];
type Pairing = components["schemas"]["PairingOut"];
const NO_PAIRING: Pairing = { state: "none", code: null, expires_at: null, browser_name: null };

export interface Heard {
  method: string;
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the dashboard sends; tests compare it as a whole
  body: any;
  authorization: string | null;
}

interface Answer {
  status: number;
  body?: unknown;
  /** Seconds, as the header says them. */
  retryAfter?: number;
}

/** Of the samples' day. */
const TOMORROW = "2026-11-24";
export const TICKET = "one-time-ticket";
export const BEARER = "a-bearer";
/** When a text was kept: no two of them at the same time. */
export const savedAt = (number: number): string => `2026-11-22T18:${String(number).padStart(2, "0")}:00.000Z`;
export const refused = (status: number, error: string): Answer => ({ status, body: { error, detail: "A sentence." } });

export function fakeService() {
  const world = {
    me: me(),
    sites: [...SITES] as Site[],
    /** Those that were taken off the list. */
    removed: [] as Site[],
    browsers: [] as Browser[],
    used: [] as UsedBrowser[],
    extension: { chromium_folder: "/opt/escale/extension/built/chrome-mv3", firefox_file: null as string | null },
    catalogue: { sites: catalogue.sites, categories: categories.categories } as Catalogue,
    pairing: NO_PAIRING,
    notices: [] as Notice[],
    failing: [] as FailingCue[],
    week: {} as Partial<Week>,
    review: {} as Partial<WeekReview>,
    reflections: { schedule: { weekday: 6, hour: 18 }, due: [], past: [] } as components["schemas"]["ReflectionsOut"],
    reflection: reflection() as Reflection,
    stored: stored() as StoredData,
    learning: { today: null, closed: [] } as Learning,
    today: day(),
    days: {} as Record<string, Day>,
    ...agreedWorld(),
    ...familyWorld(),
    /** Whether the door asks for the PIN of a browser with several people. */
    isShared: false,
    /** False: every connection is refused. */
    up: true,
    /** Asked first; null leaves it to the service. */
    instead: (_heard: Heard): Answer | null | Promise<Answer | null> => null,
    heard: [] as Heard[],
  };

  const addSite = (input: SiteInput): Answer => {
    const pattern = input.patterns[0] ?? "";
    if (!pattern.includes(".")) return refused(422, "pattern_invalid");
    if (world.sites.some((known) => known.patterns.includes(pattern))) return refused(409, "site_already_watched");
    const policy = { ...POLICY, ...input.policy };
    const added: Site = {
      ...input,
      later: null,
      on_break: null,
      id: id(100 + world.sites.length),
      category: input.category ?? null,
      policy,
    };
    world.sites.push(added);
    return { status: 201, body: added };
  };

  const oneSite = ({ method, path, body }: Heard, siteId: string): Answer => {
    if (path.endsWith("/history")) {
      world.stored = { ...world.stored, sites: world.stored.sites.filter((one) => !path.includes(one.id)) };
      return { status: 204 };
    }
    if (path.endsWith("/removal")) {
      const back = world.removed.find((known) => known.id === siteId);
      if (!back) return refused(404, "site_not_found");
      world.removed = world.removed.filter((known) => known !== back);
      world.sites.push(back);
      return { status: 200, body: back };
    }
    const found = world.sites.findIndex((known) => known.id === siteId);
    if (found < 0) return refused(404, "site_not_found");
    const held = world.sites[found] as Site;
    if (path.endsWith("/break"))
      world.sites[found] = {
        ...held,
        on_break: method === "PUT" ? { first_day: TOMORROW, begun: false, ...body } : null,
      };
    else if (method === "PUT") {
      const waits = held.policy.gate_enabled && !body.policy.gate_enabled;
      const later = waits ? { policy: body.policy, first_day: TOMORROW } : null;
      world.sites[found] = { ...held, ...body, policy: waits ? held.policy : body.policy, later };
    }
    if (method === "PUT" || path.endsWith("/break")) return { status: 200, body: world.sites[found] };
    world.removed.push(...world.sites.splice(found, 1));
    return { status: 204 };
  };

  const pair = ({ method, path, body }: Heard): Answer => {
    if (path.endsWith("/answer"))
      world.pairing = body.accept ? { ...world.pairing, state: "confirmed", code: null } : NO_PAIRING;
    else if (method === "POST") {
      const expires_at = new Date(Date.now() + 120_000).toISOString();
      world.pairing = { state: "waiting", code: "7H4KQ-2MWXA", expires_at, browser_name: null };
      return { status: 201, body: world.pairing };
    }
    return { status: 200, body: { ...world.pairing, code: null } };
  };

  let written = 0;
  const reflect = ({ method, path, body }: Heard): Answer => {
    if (path === "/reflections") return { status: 200, body: world.reflections };
    if (path === "/reflections/schedule") {
      world.reflections = { ...world.reflections, schedule: body };
      return { status: 200, body };
    }
    if (method === "DELETE") {
      world.reflection = reflection();
      return { status: 204 };
    }
    if (method === "PUT") {
      const { answers, instead_of, unanswered: _, ...rest } = body;
      if (instead_of !== world.reflection.saved_at) return refused(409, "reflection_changed");
      written += 1;
      world.reflection = { ...world.reflection, ...rest, questions: answers, saved_at: savedAt(written) };
    }
    return { status: 200, body: world.reflection };
  };

  /** Cards are closed and opened again; a closed one is not the day's. */
  const learn = ({ method, path }: Heard): Learning => {
    const [, , card] = path.split("/") as [string, string, Card | "closed" | undefined];
    const { today, closed } = world.learning;
    if (method === "PUT" && card && card !== "closed") world.learning.closed = [...closed, card];
    if (method === "DELETE") world.learning.closed = card === "closed" ? [] : closed.filter((one) => one !== card);
    const isClosed = world.learning.closed.some((one) => one === "every" || one === today?.card);
    return { closed: world.learning.closed, today: isClosed ? null : today };
  };

  const data = ({ method, path, body }: Heard): Answer => {
    const needed = path === "/data/kept" ? guardedForAll(world) : null;
    if (needed) return needed;
    if (path === "/data/kept") world.stored = { ...world.stored, kept: body };
    if (path === "/data/backups") {
      const made: StoredData["backups"][number] = {
        name: "escale-asked.sqlite3",
        taken_at: new Date().toISOString(),
        reason: "asked",
        bytes: 3_500_000,
        ahead: false,
      };
      world.stored = { ...world.stored, backups: [made, ...world.stored.backups] };
      return { status: 201, body: made };
    }
    if (method === "DELETE") {
      world.stored = { ...world.stored, first_day: null, last_day: null, visits: 0, sites: [] };
      return { status: 204 };
    }
    return { status: 200, body: path === "/data/kept" ? body : world.stored };
  };

  const route = (heard: Heard): Answer => {
    const { method, path, body } = heard;
    const last = path.split("/").at(-1) ?? "";
    if (path === "/auth/exchanges" && body.ticket === TICKET && world.isShared && body.pin !== world.pin)
      return world.pinWait > 0
        ? { ...refused(429, "pin_locked"), retryAfter: world.pinWait }
        : refused(403, body.pin === undefined ? "pin_needed" : "pin_wrong");
    if (path === "/auth/exchanges")
      return body.ticket === TICKET
        ? { status: 201, body: { bearer: BEARER, expires_at: new Date(Date.now() + 28_800_000).toISOString() } }
        : refused(401, "ticket_refused");
    if (heard.authorization !== `Bearer ${BEARER}`) return refused(401, "credential_refused");
    if (path === "/me") {
      world.me = { ...world.me, ...(body as Partial<Me> | null) };
      return { status: 200, body: world.me };
    }
    const household = answerFamily(world, heard);
    if (household) return household;
    const agreed = answerAgreed(world, heard);
    if (agreed) return agreed;
    if (path === "/catalogue") return { status: 200, body: world.catalogue };
    if (path === "/sites") return method === "POST" ? addSite(body) : { status: 200, body: { sites: world.sites } };
    if (path.startsWith("/sites/")) return oneSite(heard, path.split("/")[2] ?? "");
    if (path === "/browsers")
      return { status: 200, body: { browsers: world.browsers, used: world.used, extension: world.extension } };
    if (path.startsWith("/browsers/")) {
      world.browsers = world.browsers.filter((browser) => browser.id !== last);
      return { status: 204 };
    }
    if (path.startsWith("/weeks/")) {
      const name = path.split("/")[2] ?? "";
      return {
        status: 200,
        body: path.endsWith("/review")
          ? review({ ...world.review, week: name })
          : week({ first_day: mondayOf(name) ?? "", ...world.week, week: name }),
      };
    }
    if (path === "/failing-cues") return { status: 200, body: { cues: world.failing } };
    if (path === "/notices") return { status: 200, body: { notices: world.notices } };
    if (path.startsWith("/notices/")) {
      world.notices = world.notices.filter((notice) => notice.id !== last);
      return { status: 204 };
    }
    if (path.startsWith("/pairing")) return pair(heard);
    if (path.startsWith("/reflections")) return reflect(heard);
    if (path.startsWith("/visits/")) {
      const visits = world.today.visits.map((one) => (path === `/visits/${one.id}/rating` ? { ...one, ...body } : one));
      world.today = { ...world.today, visits };
      return { status: 204 };
    }
    if (path.startsWith("/learn-cards")) return { status: 200, body: learn(heard) };
    if (path.startsWith("/data")) return data(heard);
    if (method === "DELETE" && path.startsWith("/days/")) return { status: 204 };
    if (path === "/days/today") return { status: 200, body: world.today };
    const found = world.days[last];
    return found ? { status: 200, body: found } : refused(404, "day_out_of_range");
  };

  const fetch = async (request: Request): Promise<Response> => {
    if (!world.up) throw new TypeError("connection refused");
    const text = await request.text();
    const heard: Heard = {
      method: request.method,
      path: new URL(request.url).pathname.replace("/api/v1", ""),
      body: text === "" ? null : JSON.parse(text),
      authorization: request.headers.get("Authorization"),
    };
    world.heard.push(heard);
    const { status, body, retryAfter } = (await world.instead(heard)) ?? route(heard);
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { "Content-Type": "application/json", ...(retryAfter && { "Retry-After": String(retryAfter) }) },
    });
  };
  return Object.assign(world, { fetch });
}

export type FakeService = ReturnType<typeof fakeService>;
