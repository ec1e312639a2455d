/** Agreements, wishes and the family's week in memory, behind the fake service. */
import type { Agreement, AgreementVersion, FamilyReview, Me, Preset, TimeRequests } from "@escale/shared/client/types";
import { versionsOf } from "../../server/dashboard/src/agreement/versions";
import {
  ADA,
  AGREEMENT,
  agreement,
  familyReview,
  INES,
  NOE,
  PRESETS,
  request,
  SAM,
  terms,
  version,
  wishes,
} from "./agreement-samples";
import { type Heard, refused } from "./fake-service";

interface Answer {
  status: number;
  body?: unknown;
}

export function agreedWorld() {
  return {
    agreements: [agreement()] as Agreement[],
    /** The highest number of a version that was taken away: numbers are used once. */
    lastRefused: 0,
    presets: PRESETS as Preset[],
    wishes: wishes() as TimeRequests,
    familyReview: {} as Partial<FamilyReview>,
  };
}

const found = (body: unknown, status = 200): Answer => ({ status, body });
const person = (id: string) => [ADA, SAM, NOE, INES].find((one) => one.id === id) ?? ADA;

/** The service's answer to what is about agreements; null: it is about something else. */
export function answerAgreed(world: ReturnType<typeof agreedWorld> & { me: Me }, heard: Heard): Answer | null {
  const { method, path, body } = heard;
  if (path === "/family/presets") return found({ presets: world.presets });
  if (path === "/family/review")
    return found(familyReview({ ...world.familyReview, ...(body.week && { week: body.week }) }));
  if (path === "/family/charters/check") return found({ terms: body.terms });
  if (path === "/requests" && method === "GET") return found(world.wishes);
  if (path.startsWith("/requests")) return wish(world, heard);
  if (!path.startsWith("/family/agreements")) return null;
  if (path === "/family/agreements" && method === "GET") return found({ agreements: world.agreements });
  if (path === "/family/agreements") {
    if (world.agreements.some(({ member }) => member.id === body.member_id)) return refused(409, "already_agreed");
    const proposed = open(1, body, person(world.me.id));
    const made = agreement({ member: person(body.member_id), in_force: null, proposed });
    world.agreements = [...world.agreements, made];
    return found(made, 201);
  }
  const [, , , id = AGREEMENT, what] = path.split("/");
  const held = world.agreements.find((one) => one.id === id);
  if (!held) return refused(404, "agreement_not_found");
  if (what === "charter")
    return found({ format: "escale-charter", version: 1, terms: (held.in_force ?? held.proposed)?.terms });
  if (hasPassed(held, what, heard)) return refused(409, "version_passed");
  if (what === "split" && isBeyondWeek(held, heard)) return refused(422, "split_begun");
  const next = changed(held, what, heard, world.me, lastNumber(world, held) + 1);
  if (what === "refusals") world.lastRefused = lastNumber(world, held);
  world.agreements = world.agreements.map((one) => (one.id === id ? next : one));
  return found(next);
}

const open = (
  number: number,
  { terms: said, note }: { terms: AgreementVersion["terms"]; note: string | null },
  by = ADA,
) =>
  version({
    number,
    terms: terms(said),
    note,
    proposed_by: by,
    signatures: [],
    missing: ["member", "adult"],
    in_force_since: null,
  });

const lastNumber = ({ lastRefused }: { lastRefused: number }, held: Agreement) =>
  Math.max(lastRefused, ...versionsOf(held).map(({ number }) => number));

/** Whether another version than the one that is meant is the latest, as the service has it. */
function hasPassed(held: Agreement, what: string | undefined, { body }: Heard): boolean {
  if (what === "versions") return (held.proposed ?? held.in_force)?.number !== body.after;
  if (what !== "signatures" && what !== "refusals") return false;
  return held.proposed?.number !== body.number && (what === "refusals" || held.in_force?.number !== body.number);
}

/** Whether a split would give this week more than it has: days that have begun keep what they had. */
function isBeyondWeek({ in_force, begun }: Agreement, { body }: Heard): boolean {
  const clause = in_force?.terms.clauses.find(({ id }) => id === body.clause_id);
  const kept = begun.find(({ clause_id }) => clause_id === body.clause_id)?.minutes ?? [];
  const parts: number[] = [...kept, ...body.minutes.slice(kept.length)];
  return !!clause && "minutes" in clause && parts.reduce((sum, one) => sum + one) > clause.minutes;
}

function changed(held: Agreement, what: string | undefined, { body }: Heard, me: Me, number: number): Agreement {
  const signer = person(me.id);
  if (what === "versions") {
    const earlier = held.proposed ? [...held.earlier, held.proposed] : held.earlier;
    return { ...held, earlier, proposed: open(number, body, signer) };
  }
  if (what === "refusals") return { ...held, proposed: null };
  if (what === "end") return { ...held, ends_on: "2026-11-23" };
  if (what === "signatures" && held.proposed) {
    const signatures = [
      ...held.proposed.signatures,
      { member: signer, signed_at: new Date().toISOString(), watch: body.watch ?? [] },
    ];
    const missing = held.proposed.missing.filter((side) => side !== (signer.role === "adult" ? "adult" : "member"));
    const signed = { ...held.proposed, signatures, missing };
    if (missing.length > 0) return { ...held, proposed: signed };
    const earlier = held.in_force ? [...held.earlier, held.in_force] : held.earlier;
    const in_force = { ...signed, in_force_since: new Date().toISOString() };
    return { ...held, proposed: null, earlier, in_force, ends_on: null };
  }
  if (what === "split" && held.in_force) {
    const clauses = held.in_force.terms.clauses.map((one) =>
      one.id === body.clause_id ? { ...one, split: body.minutes } : one,
    );
    return {
      ...held,
      in_force: { ...held.in_force, terms: terms({ clauses: clauses as AgreementVersion["terms"]["clauses"] }) },
    };
  }
  return held;
}

function wish(world: ReturnType<typeof agreedWorld> & { me: Me }, { path, body }: Heard): Answer {
  const { requests } = world.wishes;
  const asked = { id: body.id, clause_id: body.clause_id, minutes: body.minutes, member: person(world.me.id) };
  if (path === "/requests" || path === "/requests/reserve") {
    const isDrawn = path === "/requests/reserve";
    const made = request({
      ...asked,
      reason: body.reason ?? null,
      ...(isDrawn && { state: "drawn" as const, granted_minutes: body.minutes }),
    });
    const left = world.wishes.reserve_left_minutes;
    const reserve_left_minutes = isDrawn && left !== null ? left - body.minutes : left;
    world.wishes = { requests: [made, ...requests], reserve_left_minutes };
    return found(made, 201);
  }
  const id = path.split("/")[2];
  const answer = { state: body.answer, granted_minutes: body.minutes ?? 0, answer_words: body.words };
  const by = { answered_by: person(world.me.id), answered_at: new Date().toISOString() };
  world.wishes = {
    ...world.wishes,
    requests: requests.map((one) => (one.id === id ? { ...one, ...answer, ...by } : one)),
  };
  return found(world.wishes.requests.find((one) => one.id === id));
}
