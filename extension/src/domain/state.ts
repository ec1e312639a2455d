/** What the background remembers, and the facts it tells the service. Plain data: it is stored as it is. */
import type { CueKind, EscaleEvent } from "@escale/shared/client/types";
import type { CueStage } from "./agreed";
import { type AgreedDay, NO_AGREED_DAY } from "./agreedday";
import { NO_COUNTS, type PageCounts, type VisitCounts } from "./counts";
import { UNCHECKED, type VisitHealth } from "./health";
import type { Reached } from "./reached";
import { NO_CLOCK, type ServiceClock } from "./serviceclock";
import { NO_DAY, type Today } from "./today";
import type { Wish } from "./wish";

/** An event before storage gives it its number, zone and wire instant. `at` is Unix milliseconds. */
export type Fact = EscaleEvent extends infer E
  ? E extends EscaleEvent
    ? Omit<E, "seq" | "at" | "zone" | "schema"> & { at: number }
    : never
  : never;

/** What the person chose for a visit about what its pages hide. `site`: as the site's policy says. */
export type CalmChoice = "site" | "hidden" | "shown";

/** A cue of the whole visit. One of an agreement says of which clause, and how far that is. */
export interface PendingCue {
  cueId: string;
  kind: CueKind;
  clauseId?: string;
  stage?: CueStage;
  since?: number;
  isTold?: boolean;
}

/** A live visit: the grant that opens its site in all tabs. */
export interface LiveVisit {
  visitId: string;
  siteId: string;
  siteName: string;
  intention: string | null;
  /** What the person planned; null without an intention. */
  plannedMs: number | null;
  /** Attended total at which the planned (or passed) time is over. */
  dueAtMs: number;
  attendedMs: number;
  startedAt: number;
  lastAttendedAt: number;
  /** A cue of the whole visit, shown and not answered yet: every page of the site shows it. */
  pending: PendingCue | null;
  /** The night was told in this visit. */
  nightAnswered: boolean;
  counts: VisitCounts;
  /** Counted, and not told to the service yet. */
  untold: boolean;
  /** Whether its cues are able to play. */
  health: VisitHealth;
  calm: CalmChoice;
  /** Since when none of its pages is open, Unix ms; null while one is. */
  goneSince: number | null;
}

export interface EndedVisit {
  visitId: string;
  siteId: string;
  siteName: string;
  intention: string | null;
  attendedMs: number;
  plannedMs: number | null;
  endedAt: number;
  rated: boolean;
}

/** A visit that ended a short while ago, for the gate that may have to tell of looks. */
export interface EndedLook {
  siteId: string;
  startedAt: number;
  attendedMs: number;
}

/** A gate that waits for its answer in one tab. `renews`: the visit it would end, when the person asked for a new intention. */
export interface OpenGate {
  gateId: string;
  siteId: string;
  address: string;
  openedAt: number;
  renews: string | null;
  /** "Continue anyway" was said of this clause: it holds once one enters. */
  continues?: { clauseId: string; cueId: string };
}

/** The watched page of one tab. `quietUntil`: a page that was let through (a form post) is not asked at once. */
export interface WatchedPage {
  /** null: its address is of no watched site any more, though its document stayed. Its script goes on counting, for nobody. */
  siteId: string | null;
  quietUntil: number;
  /** The number that its script chose; what another says of this tab is of a document that is gone. */
  life?: number;
  /** How it was reached, while it waits for a visit to count it; and what its script has counted so far. */
  reached?: Reached | null;
  counted?: PageCounts;
}

/** A cue of one page: it belongs to the document in this tab. */
export interface PageCue {
  siteId: string;
  visitId: string;
  tabId: number;
  kind: CueKind;
}

export interface Attention {
  tabId: number;
  siteId: string;
  /** Attended time up to here is settled. */
  since: number;
}

/** Who of several people is here. */
export interface Presence {
  memberId: string;
  /** When somebody was there last, Unix ms. */
  seenAt: number;
}

/** What is counted of the day of somebody who is not here now. */
export interface DayApart {
  today: Today;
  agreed: AgreedDay;
}

export interface State {
  visits: Readonly<Record<string, LiveVisit>>;
  ended: readonly EndedVisit[];
  /** Those that ended since the plan came. */
  looked: readonly EndedLook[];
  /** By site: a cue that asks what for, on tabs that stayed open without a visit. Recorded as a gate with this id. */
  asks: Readonly<Record<string, string>>;
  /** By cue: those of one page only, shown and not answered yet. */
  pageCues: Readonly<Record<string, PageCue>>;
  gates: Readonly<Record<number, OpenGate>>;
  pages: Readonly<Record<number, WatchedPage>>;
  playing: readonly number[];
  attention: Attention | null;
  pausedUntil: number | null;
  /** What this browser counts of the member's day. */
  today: Today;
  /** And of the household's day, for an agreement. */
  agreed: AgreedDay;
  clock: ServiceClock;
  /** Tabs in which somebody writes. */
  writing: readonly number[];
  wishes: readonly Wish[];
  /** Who of several people is here; null: nobody said so, or the browser is one person's own. */
  here: Presence | null;
  /** By member: the days of the others. */
  apart: Readonly<Record<string, DayApart>>;
}

export const EMPTY: State = {
  visits: {},
  ended: [],
  looked: [],
  asks: {},
  pageCues: {},
  gates: {},
  pages: {},
  playing: [],
  attention: null,
  pausedUntil: null,
  today: NO_DAY,
  agreed: NO_AGREED_DAY,
  clock: NO_CLOCK,
  writing: [],
  wishes: [],
  here: null,
  apart: {},
};

/** A state that an earlier version stored: what it did not know is empty. */
export function revived(stored: Partial<State>): State {
  const visits = Object.entries(stored.visits ?? {}).map(([siteId, visit]) => [
    siteId,
    {
      ...visit,
      pending: visit.pending ?? null,
      nightAnswered: visit.nightAnswered ?? false,
      counts: visit.counts ?? NO_COUNTS,
      untold: visit.untold ?? false,
      health: visit.health ?? UNCHECKED,
      calm: visit.calm ?? "site",
      goneSince: visit.goneSince ?? null,
    },
  ]);
  return { ...EMPTY, ...stored, visits: Object.fromEntries(visits) };
}

/** A new state and what happened on the way. */
export interface Step {
  state: State;
  facts: readonly Fact[];
}

export const still = (state: State): Step => ({ state, facts: [] });

/** Go on from a step: states follow each other, facts add up. (Not `then`: a module that exports one is taken for a promise.) */
export function andThen(step: Step, next: (state: State) => Step): Step {
  const after = next(step.state);
  return { state: after.state, facts: [...step.facts, ...after.facts] };
}

export function without<V>(record: Readonly<Record<string, V>>, key: string | number): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== String(key)));
}

/** After a restart of the browser: tab numbers mean nothing any more, visits go on. */
export function forgetTabs(state: State): State {
  return { ...state, gates: {}, pages: {}, pageCues: {}, asks: {}, playing: [], writing: [], attention: null };
}

/** Another member's browser from now on: only what is true of the tabs, whoever sits before them, stays. */
export const ofTabs = ({ pages, playing, writing }: State): State => ({ ...EMPTY, pages, playing, writing });

export function forgetTab(state: State, tabId: number): State {
  const playing = state.playing.filter((tab) => tab !== tabId);
  const writing = state.writing.filter((tab) => tab !== tabId);
  const pageCues = pageCuesWithout(state, (cue) => cue.tabId === tabId);
  return {
    ...state,
    pageCues,
    playing,
    writing,
    gates: without(state.gates, tabId),
    pages: without(state.pages, tabId),
  };
}

/** A page moved out of its site without loading: nothing of it is that site's from now on. It may come back. */
export function pageLeft(state: State, tabId: number): State {
  const page = state.pages[tabId];
  if (!page?.siteId) return state;
  const pages = { ...state.pages, [tabId]: { ...page, siteId: null, reached: null } };
  return { ...state, pages, pageCues: pageCuesWithout(state, (cue) => cue.tabId === tabId) };
}

export function pageCuesWithout(state: State, isGone: (cue: PageCue) => boolean): State["pageCues"] {
  return Object.fromEntries(Object.entries(state.pageCues).filter(([, cue]) => !isGone(cue)));
}
