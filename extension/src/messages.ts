/**
 * Every message between the contexts of the extension, in one place: `noun/verb`.
 *
 * Tiers of trust: what a page may have asked or answered comes from content scripts (an attacked page at worst), the rest only from
 * Escale's own pages. The background checks the sender of each message against this table (`TRUST`) and reads the payload as hostile.
 */
import type {
  CalmPart,
  CueAnswer,
  CueKind,
  GateRule,
  Language,
  Level,
  Person,
  SiteInput,
  Strength,
  Worth,
} from "@escale/shared/client/types";
import type { Adapter } from "./domain/adapters";
import type { AskAnswer, Attempt } from "./domain/attempts";
import type { Choice, Others } from "./domain/choices";
import type { GateReply } from "./domain/gates";
import type { Check } from "./domain/health";
import type { PageState } from "./domain/pagestate";
import type { Gesture } from "./domain/reached";
import type { Status } from "./domain/standings";

/** What the gate shows. `none`: the address belongs to no gated site, so there is nothing to ask and nowhere to go. */
export type GateView =
  | {
      kind: "ask";
      gateId: string;
      siteId: string;
      siteName: string;
      host: string;
      rule: GateRule;
      /** Looks of the last hour, when there were enough to be told. */
      looks: number | null;
      /** What is agreed about this site and not over, in a line each. */
      agreed: string[];
      /** The clause that is over here, in its own words, with the ways on; null: none, or one goes on anyway. */
      over: GateOver | null;
      /** Who is here, when there are several people. */
      person: Person | null;
      language: Language;
    }
  | { kind: "who"; people: Person[]; language: Language }
  | { kind: "open"; address: string }
  | { kind: "none"; language: Language };

export type { GateReply };

export interface GateOver {
  clauseId: string;
  words: string;
  sentences: string[];
  actions: CardView<CueAnswer>["actions"];
  forms: NonNullable<CardView<CueAnswer>["forms"]>;
}

/** What a content script needs to decide the moment of a cue. */
export interface VisitState extends PageState {
  language: Language;
  /** What is known of this site's markup, unless it was retired. Only refines. */
  adapter: Adapter | null;
}

/** What a page hides now. It goes on after the visit, until a pause or the site's end. */
export interface CalmView {
  parts: CalmPart[];
  /** What readers hear of a button or link whose only name was a count. */
  unnamed: string;
}

/** A card over a page, ready to show: texts are formatted by the background so that content scripts stay small. */
export interface CardView<A extends string> {
  strength: Strength;
  /** Where a browser asks such things; without it, at the bottom. */
  place?: "above";
  eyebrow: string;
  title: string;
  body: string;
  /** Attended and planned, for the bar; null when nothing was planned. */
  bar: { attendedMs: number; plannedMs: number } | null;
  actions: { answer: A; label: string; main: boolean }[];
  /** What has to be said with an answer, in the card itself. */
  forms?: Partial<Record<A, CardForm>>;
  /** What the Escape key answers; null: nothing. */
  escape: A | null;
  language: Language;
}

/** A few minutes more, and what for. */
export interface CardForm {
  minutes: { label: string; value: number; most: number };
  reason: { label: string; placeholder: string } | null;
  send: string;
  problem: string;
}

export interface Wished {
  minutes: number;
  reason: string | null;
}

export interface CueView extends CardView<CueAnswer> {
  cueId: string;
  kind: CueKind;
}

/** A site asks to notify: shown to the person, or answered as they said before. */
export type AskReply = { view: CardView<AskAnswer> } | { answer: AskAnswer };

/** What the person wants to be told about. */
export type NotifyView = {
  language: Language;
  paired: boolean;
  /** This browser can take the choices over, when it is allowed to (Chromium). */
  offered: boolean;
  able: boolean;
  others: Others;
  sites: {
    siteId: string;
    name: string;
    patterns: string[];
    /** Hosts of which the site is only a part: a choice holds for all of them. */
    wholeHosts: string[];
    choice: Choice | null;
    /** What the browser does now; null where it does not tell. */
    now: "allow" | "ask" | "block" | null;
    asked: Pick<Attempt, "count" | "lastAt" | "answer"> | null;
  }[];
};

/** The toolbar's view of the current tab. */
export type ToolbarView = {
  language: Language;
  paired: boolean;
  serviceReachable: boolean;
  pausedUntil: number | null;
  /** Sites of the plan that this browser may not see all of yet, and the host-permission origins that it is to ask for. */
  missing: { siteCount: number; origins: string[] };
  /** Weeks that wait to be looked back at. */
  reflectionsDue: number;
  agreed: AgreedView;
  site: { siteId: string; name: string } | null;
  visit: {
    visitId: string;
    intention: string | null;
    plannedMs: number | null;
    attendedMs: number;
    dueAtMs: number;
    /** Whether something of its pages is hidden. */
    isCalm: boolean;
  } | null;
  /** The latest ended visit that can still be rated. */
  rateable: {
    visitId: string;
    siteName: string;
    intention: string | null;
    attendedMs: number;
    plannedMs: number | null;
  } | null;
};

/** Of the family: what is left of what was agreed, what others see, wishes. */
export interface AgreedView {
  clauses: { clauseId: string; words: string; left: string }[];
  /** Answers to the person's own wishes of today, the latest first. */
  wishes: { id: string; sentences: string[] }[];
  level: Level;
  /** The more that others will see, with the words for when. */
  nextLevel: { level: Level; day: string; time: string } | null;
  hasAgreement: boolean;
  requestsWaiting: number;
  /** Of a browser of several. */
  people: Person[];
  hereId: string | null;
}

export type OptionsView = {
  /** The service has not answered yet: there may be news. */
  isLate: boolean;
  language: Language;
  languageChoice: Language | null;
  port: number;
  pairing: "unpaired" | "waiting" | "paired";
  memberName: string | null;
  serviceReachable: boolean;
  sites: { siteId: string; name: string; patterns: string[]; origins: string[]; granted: boolean }[];
  queued: number;
  refused: { seq: number; type: string; at: string; code: string; detail: string }[];
  hasServiceAccess: boolean;
  /** Whether a notification tells that a week waits. */
  notifies: boolean;
  /** What is known of watched sites' markup, and how far it proved right here. */
  adapters: { key: string; siteName: string; status: Status; source: { address: string; on: string }[] }[];
  /** Adapter files of this version that cannot be used. */
  brokenAdapters: { file: string; line: number; code: string; detail: string }[];
};

/** What the page after a visit shows (`rating.html?visit=<visitId>`, opened by the background after "done"). */
export interface RatingView {
  visitId: string;
  siteName: string;
  /** `met` is asked only when an intention was stated. */
  intention: string | null;
  attendedMs: number;
  plannedMs: number | null;
  language: Language;
}

/** Pages of the dashboard that the toolbar leads to. */
export type DashboardPage = "today" | "reflection" | "family/seen" | "family/requests";

export type Outcome = { ok: true } | { ok: false; code: string; detail: string };

/** How a page's script came to run: with the page, with a page that came back from the cache of history, into an open page. */
export type Arrival = "loaded" | "restored" | "injected";

export interface Protocol {
  /** Asked again each time the gate becomes visible: another tab may have opened the site meanwhile (`kind: "open"`). */
  "gate/open": { request: { address: string; referrer?: string }; response: GateView };
  /**
   * No grant is given within 500 ms of `gate/open` (the background counts): `{ ok: false, code: "gate_too_soon" }`. When the
   * answer has `go`, replace the location by it, whatever the reply was; after "not now" with `ok: true` go back or close.
   */
  "gate/answer": { request: { gateId: string; address: string; reply: GateReply }; response: { go: string } | Outcome };
  /** "Continue anyway" at the gate: it holds, and is told, once one enters. */
  "gate/continue": { request: { gateId: string; clauseId: string }; response: Outcome };
  /** More time, from the gate; without a reason from the reserve. */
  "agreed/wish": { request: Wished & { clauseId: string }; response: Outcome };
  /** Who of several people is here; null: somebody else, so that it is asked again. */
  "who/choose": { request: { memberId: string | null }; response: Outcome };
  /**
   * Close the sender's tab (gate or rating page): there is nothing to go back to. False: it stays, since another page came into it
   * or is on its way.
   */
  "gate/close": { request: Record<string, never>; response: boolean };
  /** `life`: a number that the script chose when it began, so that it is told from the next document's. */
  "page/state": {
    request: { arrival: Arrival; life: number; referrer?: string };
    response: VisitState | { gate: string } | null;
  };
  /**
   * What this document has counted so far, at each gesture and when counts changed. `gesture`: the last one, when it is new;
   * `autoplay`, `recommendation`: films and clips that took another's place without an address of their own.
   */
  "page/counted": {
    request: {
      life: number;
      items: number;
      sponsored: number;
      hints: { gesture: Gesture | null; autoplay: number; recommendation: number };
    };
    response: undefined;
  };
  "page/media": { request: { playing: boolean }; response: undefined };
  /** Whether kinds of cue are able to play on this page; and whether the adapter's selectors found what structure saw. */
  "page/checked": {
    request: { visitId: string; checks: Check[]; adapter: { key: string; agreed: boolean } | null };
    response: undefined;
  };
  /** The page is about to hide something: its tab needs the style for it, which no policy of the page forbids. */
  "page/style": { request: Record<string, never>; response: undefined };
  "cue/due": {
    /** `count`: what the page counted, in the rule's unit; `chapter`: which one this is, from 1. */
    request: { visitId: string; kind: CueKind; count: number; chapter: number };
    response: CueView | null;
  };
  /** More time under the clause of the cue that this page shows; the curtain stays until the answer. */
  "request/ask": { request: Wished & { cueId: string }; response: VisitState | null };
  "request/draw": { request: Omit<Wished, "reason"> & { cueId: string }; response: VisitState | null };
  /** Somebody writes in this page: a curtain waits. */
  "page/writing": { request: { writing: boolean }; response: undefined };
  "cue/answer": { request: { cueId: string; answer: CueAnswer }; response: VisitState | null };
  "cue/removed": { request: { cueId: string }; response: undefined };
  /** A cue of this page that is shown no more, without an answer. */
  "cue/dropped": { request: { cueId: string }; response: undefined };
  /** The page asks whether it may notify. */
  "notify/asked": { request: Record<string, never>; response: AskReply };
  "notify/answered": { request: { answer: AskAnswer }; response: undefined };
  "notify/view": { request: Record<string, never>; response: NotifyView };
  /** null: no choice of its own. The page asked for the permission before, since only a click may. */
  "notify/choose": { request: { siteId: string; choice: Choice | null }; response: Outcome };
  "notify/others": { request: { others: Others }; response: Outcome };
  /** Take our settings out of the browser and give its permission back. */
  "notify/release": { request: Record<string, never>; response: Outcome };
  /** null: the visit is unknown here or can no longer be rated. */
  "rating/view": { request: { visitId: string }; response: RatingView | null };
  "visit/rate": { request: { visitId: string; worth: Worth; met: Worth | null }; response: Outcome };
  "toolbar/view": { request: { tabId: number }; response: ToolbarView };
  "toolbar/end": { request: { visitId: string }; response: Outcome };
  /** Hide or show for the rest of this visit. */
  "calm/set": { request: { visitId: string; hide: boolean }; response: Outcome };
  "pause/set": { request: { minutes: number | "today" | null }; response: Outcome };
  "dashboard/open": { request: { page: DashboardPage }; response: Outcome };
  "options/view": { request: Record<string, never>; response: OptionsView };
  "options/language": { request: { language: Language | null }; response: Outcome };
  /** The page asked for the permission before, since only a click may. */
  "options/notify": { request: { notify: boolean }; response: Outcome };
  "options/port": { request: { port: number }; response: Outcome };
  "pairing/claim": { request: { code: string; browserName: string }; response: Outcome };
  "pairing/forget": { request: Record<string, never>; response: Outcome };
  "site/add": { request: SiteInput; response: Outcome };
  "site/remove": { request: { siteId: string }; response: Outcome };
  "refused/clear": { request: Record<string, never>; response: Outcome };
  /** Host permissions changed, or the person wants a fresh plan now. */
  "plan/refresh": { request: Record<string, never>; response: Outcome };
}

/** Sent by the background to content scripts of watched tabs. */
export interface Push {
  "visit/state": VisitState | null;
  "page/calm": CalmView;
}

export type MessageType = keyof Protocol;
export type Request<T extends MessageType> = Protocol[T]["request"];
export type Response<T extends MessageType> = Protocol[T]["response"];

/** A handler that throws answers `{ failed: true }`, and `send` rejects. */
export type Reply<T extends MessageType> = { value: Response<T> } | { failed: true };

/** `page`: the top frame of a watched tab. `own`: an extension page that is not framed. */
export type Tier = "page" | "own";

export const TRUST: Record<MessageType, Tier> = {
  "page/state": "page",
  "page/media": "page",
  "page/counted": "page",
  "page/checked": "page",
  "page/style": "page",
  "page/writing": "page",
  "request/ask": "page",
  "request/draw": "page",
  "cue/due": "page",
  "cue/answer": "page",
  "cue/removed": "page",
  "cue/dropped": "page",
  "notify/asked": "page",
  "notify/answered": "page",
  "notify/view": "own",
  "notify/choose": "own",
  "notify/others": "own",
  "notify/release": "own",
  "gate/open": "own",
  "gate/answer": "own",
  "gate/close": "own",
  "gate/continue": "own",
  "agreed/wish": "own",
  "who/choose": "own",
  "rating/view": "own",
  "visit/rate": "own",
  "toolbar/view": "own",
  "toolbar/end": "own",
  "calm/set": "own",
  "pause/set": "own",
  "dashboard/open": "own",
  "options/view": "own",
  "options/language": "own",
  "options/notify": "own",
  "options/port": "own",
  "pairing/claim": "own",
  "pairing/forget": "own",
  "site/add": "own",
  "site/remove": "own",
  "refused/clear": "own",
  "plan/refresh": "own",
};
