/** The household in memory, behind the fake service: its members, their PIN, what is seen, the log. */
import type {
  Family,
  FamilyLog,
  FamilyMember,
  FamilyNews,
  Me,
  Seen,
  Unmet,
  Visibility,
} from "@escale/shared/client/types";
import { ADA, household, NOE } from "./agreement-samples";
import type { Heard } from "./fake-service";
import { type BrowserPeople, LINES, seen, shared, visibility } from "./family-samples";
import { id } from "./samples";

interface Answer {
  status: number;
  body?: unknown;
  retryAfter?: number;
}

export function familyWorld() {
  return {
    /** Changes to the household of four. */
    family: {} as Partial<Family>,
    members: null as FamilyMember[] | null,
    seen: {} as Partial<Seen>,
    visibility: visibility() as Visibility,
    log: { entries: LINES, more: false } as FamilyLog,
    news: [] as FamilyNews["news"],
    shared: [shared(ADA, [ADA, NOE], 401)] as BrowserPeople[],
    /** null: none was chosen. */
    pin: "1234" as string | null,
    isSteppedUp: false,
    /** Seconds to wait before the next try; 0: none. */
    pinWait: 0,
    memberPairing: null as unknown,
    /** null: it is not told of others. */
    unmet: null as Unmet | null,
  };
}

type World = ReturnType<typeof familyWorld> & { me: Me };
const found = (body: unknown, status = 200): Answer => ({ status, body });
const no = (status: number, error: string): Answer => found({ error, detail: "A sentence." }, status);
const DONE: Answer = { status: 204 };

/** The service's answer to what is about the household; null: it is about something else. */
export function answerFamily(world: World, heard: Heard): Answer | null {
  const { method, path, body } = heard;
  if (path === "/family") return found(listed(world));
  if (path === "/family/zone") return moved(world, body.zone);
  if (path.endsWith("/unmet")) return world.unmet ? found(world.unmet) : no(404, "member_not_found");
  if (path.startsWith("/family/members")) return changeMembers(world, heard);
  if (path === "/family/browsers") return found({ browsers: world.shared.filter((one) => isTold(world, one)) });
  if (path.startsWith("/family/browsers/")) return sharing(world, heard);
  if (path === "/family/pin" || path === "/family/step-up") return pinned(world, heard);
  if (path === "/family/visibility") {
    if (method === "PUT") world.visibility = { ...world.visibility, level: body.level };
    return found(world.visibility);
  }
  if (path === "/family/looks") return found(seen({ ...world.seen, ...(body.week && { week: body.week }) }));
  if (path.startsWith("/family/seen/")) return found(seen({ ...world.seen, week: path.split("/")[3] ?? "" }));
  if (path === "/family/log") return found(world.log);
  if (path.startsWith("/family/news")) return told(world, method, path);
  return null;
}

function listed(world: World): Family {
  const all = household(world.me.id);
  return { ...all, members: world.members ?? all.members, has_pin: world.pin !== null, ...world.family };
}

function told(world: World, method: string, path: string): Answer {
  if (method !== "DELETE") return found({ news: world.news });
  const left = world.news.filter((one) => !path.endsWith(one.id));
  const isTold = left.length < world.news.length;
  world.news = left;
  return isTold ? DONE : no(404, "notice_not_found");
}

/** The household lives elsewhere from its next day on. */
function moved(world: World, zone: string): Answer {
  const refused = guarded(world);
  if (refused) return refused;
  const next_zone = zone === listed(world).zone ? null : { zone, from_at: "2026-11-24T04:00:00.000+01:00" };
  world.family = { ...world.family, next_zone };
  return found(listed(world));
}

const guarded = (world: World): Answer | null => {
  if (world.isSteppedUp) return null;
  return world.pin === null ? no(409, "pin_missing") : no(403, "step_up_needed");
};

/** What is said for the household: by an adult, and alone without a PIN. */
export const guardedForAll = (world: World): Answer | null => {
  if (listed(world).members.length < 2) return null;
  return world.me.role === "adult" ? guarded(world) : no(403, "adults_only");
};

function changeMembers(world: World, { method, path, body }: Heard): Answer {
  const { members } = listed(world);
  const [, , , memberId, what] = path.split("/");
  const isMine = memberId === world.me.id && body?.role === undefined;
  const refused = method === "GET" || isMine ? null : guarded(world);
  if (refused) return refused;
  if (what === "pairing") return pairMember(world, method, path, body);
  const held = members.find((one) => one.id === memberId);
  if (method === "POST") {
    const made = {
      ...body,
      id: id(9),
      is_me: false,
      browsers: 0,
      used: 0,
      level: "nothing",
      next_level: null,
      may_pair: true,
    };
    world.members = [...members, made];
    return found(made, 201);
  }
  if (!held) return no(404, "member_not_found");
  world.members = members.flatMap((one) => {
    if (one !== held) return [one];
    return method === "DELETE" ? [] : [{ ...one, ...body }];
  });
  return method === "DELETE" ? DONE : found({ ...held, ...body });
}

function pairMember(world: World, method: string, path: string, body: Heard["body"]): Answer {
  const none = { state: "none", code: null, expires_at: null, browser_name: null };
  const now = (world.memberPairing ?? none) as typeof none;
  if (path.endsWith("/answer")) {
    world.memberPairing = body.accept ? { ...now, state: "confirmed", code: null } : none;
    const hasBrowser = (one: FamilyMember) => body.accept && path.includes(one.id);
    world.members = listed(world).members.map((one) =>
      hasBrowser(one) ? { ...one, browsers: one.browsers + 1, may_pair: false } : one,
    );
  } else if (method === "POST") {
    const expires_at = new Date(Date.now() + 120_000).toISOString();
    world.memberPairing = { state: "waiting", code: "7H4KQ-2MWXA", expires_at, browser_name: null };
    return found(world.memberPairing, 201);
  }
  return found({ ...((world.memberPairing ?? none) as object), code: null });
}

/** Adults read of every browser here, others of their own and those that they use. */
const isTold = ({ me }: World, { people }: BrowserPeople) =>
  me.role === "adult" || people.some(({ id }) => id === me.id);

/** Whether all that would change is that who asks leaves somebody else's browser. */
function isLeaving({ me, shared }: World, { path, body }: Heard): boolean {
  const held = shared.find(({ browser_id }) => path.includes(browser_id));
  const others = held?.people.map(({ id }) => id).filter((id) => id !== held.owner_id) ?? [];
  const left = others.filter((id) => id !== me.id);
  return left.length < others.length && left.join() === body.member_ids.join();
}

function sharing(world: World, heard: Heard): Answer {
  const { path, body } = heard;
  const refused = isLeaving(world, heard) ? null : guarded(world);
  if (refused) return refused;
  const { members } = listed(world);
  world.shared = world.shared.map((one) => {
    if (!path.includes(one.browser_id)) return one;
    const people = members.filter(({ id }) => id === one.owner_id || body.member_ids.includes(id));
    return { ...one, people, asks_for_pin: people.length > 1 };
  });
  return found(world.shared.find((one) => path.includes(one.browser_id)));
}

function pinned(world: World, { method, path, body }: Heard): Answer {
  if (method === "DELETE") {
    world.isSteppedUp = false;
    return DONE;
  }
  if (world.pinWait > 0) return { ...no(429, "pin_locked"), retryAfter: world.pinWait };
  const given = path === "/family/pin" ? body.current : body.pin;
  if (world.pin === null && path === "/family/step-up") return no(409, "pin_missing");
  if (world.pin !== null && given !== world.pin) return no(403, "pin_wrong");
  if (path === "/family/pin") {
    world.pin = body.pin;
    return DONE;
  }
  world.isSteppedUp = true;
  return found({ until_at: new Date(Date.now() + 300_000).toISOString() });
}
