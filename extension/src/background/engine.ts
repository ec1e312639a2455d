/** Every change of state goes through here, one at a time: decided, stored with its facts, then shown in the browser. */
import type { Plan } from "@escale/shared/client/types";
import { nextAgreedMs } from "../domain/agreedcues";
import { onAgreedDay } from "../domain/agreedday";
import { listened } from "../domain/checked";
import { look } from "../domain/look";
import { goneWithBrowser } from "../domain/looks";
import { matchesOf } from "../domain/patterns";
import { turnToPerson } from "../domain/presence";
import { serial } from "../domain/queue";
import { serviceNow } from "../domain/serviceclock";
import { openTheSame } from "../domain/standing";
import { andThen, forgetTab, forgetTabs, type State, type Step, still } from "../domain/state";
import { onDay } from "../domain/today";
import { keepSites } from "../domain/visits";
import { readValue, type StoredPlan, writeValue } from "../platform/database";
import { type Change, type Changed, change } from "../platform/journal";
import { isFirstStart } from "../platform/session";
import { snapshot } from "../platform/tabs";
import { applyDeadlines, applyRules, tellGonePages, tellPages, touchedSites } from "./effects";

const inTurn = serial();
const IDLE_SECONDS = 60;
const TICK_MS = 30_000;

export const newId = (): string => crypto.randomUUID();

/** Called when events were queued; set by the entry point, since sending is not the engine's business. */
let onQueued: () => void = () => undefined;
export function whenQueued(listener: () => void): void {
  onQueued = listener;
}

/** Called when another person is here, or nobody that is known. */
let onPerson: () => void = () => undefined;
export function whenPersonLeaves(listener: () => void): void {
  onPerson = listener;
}

type Decide<R> = (state: State, plan: Plan | null, now: number) => Change<R>;

/** Decide on the current state and carry it out. Resolves when the rules of the browser follow. */
export function act<R>(decide: Decide<R>): Promise<R> {
  return inTurn(() => carryOut(decide));
}

async function carryOut<R>(decide: Decide<R>): Promise<R> {
  const now = Date.now();
  const changed = await change((state, plan) => decide(onDays(state, plan, now), plan, now), now);
  await show(changed, now);
  return changed.result;
}

function onDays(state: State, plan: Plan | null, now: number): State {
  const today = onDay(state, plan, now);
  const agreed = onAgreedDay(state.agreed, plan, serviceNow(state.clock, now));
  return agreed === today.agreed ? today : { ...today, agreed };
}

async function show({ before, after, plan, queued }: Changed<unknown>, now: number): Promise<void> {
  if (before !== after) {
    if (!openTheSame(before, after)) await applyRules(after, plan, now);
    // A gate waits for its answer; alarms, the toolbar and other pages need not be ready before it.
    afterwards(() => applyDeadlines(after, plan, now));
    lookInTime(after, plan, now);
    tellPages(after, plan, touchedSites(before, after, plan), now).catch(reportError);
  }
  if (before.here && !after.here) onPerson();
  if (queued > 0) onQueued();
}

let nextLook: ReturnType<typeof setTimeout> | undefined;

/** A stage of what was agreed that changes before the next tick is not told half a minute late. */
function lookInTime(state: State, plan: Plan | null, now: number): void {
  clearTimeout(nextLook);
  const site = plan?.sites.find((one) => one.id === state.attention?.siteId);
  const left = site ? nextAgreedMs(state, site, now) : null;
  if (left !== null && left < TICK_MS) nextLook = setTimeout(() => void lookAgain().catch(reportError), left);
}

/** In the queue behind the running change, which does not wait for it. */
function afterwards(work: () => Promise<void>): void {
  inTurn(work).catch(reportError);
}

export const done = (step: Step): Change<undefined> => ({ ...step, result: undefined });

/** Look at the browser again: on each of its events that may change who attends what, and on the tick. */
export function lookAgain(): Promise<void> {
  return inTurn(lookNow);
}

async function lookNow(): Promise<void> {
  const plan = (await readValue("plan"))?.plan;
  const matches = (plan?.sites ?? []).flatMap((site) => site.patterns.flatMap(matchesOf));
  const seen = await snapshot(plan?.idle_seconds ?? IDLE_SECONDS, matches);
  await carryOut((state, plan, now) =>
    done(andThen(look(state, plan, seen, now, newId), (current) => listened(current, plan, seen, now))),
  );
}

export function tabClosed(tabId: number): Promise<void> {
  return act((state) => done(still(known(state, tabId) ? forgetTab(state, tabId) : state)));
}

/** Another document came into a tab: what played in the last one is over, also where it could not say so. */
export async function documentCame(tabId: number): Promise<void> {
  const isPlaying = (state: State | undefined) => state?.playing.includes(tabId) ?? false;
  // Most tabs play nothing: they cost one read.
  if (!isPlaying((await readValue("core"))?.state)) return;
  await act((state) => done(still({ ...state, playing: state.playing.filter((tab) => tab !== tabId) })));
}

const known = (state: State, tabId: number): boolean =>
  tabId in state.gates || tabId in state.pages || [...state.playing, ...state.writing].includes(tabId);

/** What the person's permissions, options or plan ask for has changed outside of the state. */
export function showAll(): Promise<void> {
  return inTurn(async () => {
    const now = Date.now();
    const { after, plan } = await change((state) => done(still(state)), now);
    await applyRules(after, plan, now);
    await applyDeadlines(after, plan, now);
    await tellPages(after, plan, plan?.sites ?? [], now);
  });
}

/** The next attempt to send, and the toolbar. */
export function showDeadlines(): Promise<void> {
  return inTurn(async () => {
    const now = Date.now();
    const { after, plan } = await change((state) => done(still(state)), now);
    await applyDeadlines(after, plan, now);
  });
}

/** Play another plan from now on, or none. Visits of sites that it does not name end. */
export async function adopt(plan: StoredPlan | null): Promise<void> {
  await inTurn(async () => {
    await writeValue("plan", plan);
    const before = await carryOut((state, adopted, now) => ({ ...keep(state, adopted, now), result: state }));
    await tellGonePages(before, plan?.plan ?? null);
  });
  await showAll();
  await lookAgain();
}

function keep(state: State, plan: Plan | null, now: number): Step {
  return keepSites(state, new Set(plan?.sites.map((site) => site.id)), now);
}

/** At each start of the background: after a stop at any moment, the state may be ahead of the browser, or the browser of the state. */
export async function resumeWork(): Promise<void> {
  await inTurn(async () => {
    const first = await isFirstStart();
    await carryOut((state, plan, now) =>
      done(
        andThen(first ? turnToPerson(goneWithBrowser(forgetTabs(state)), null, now) : still(state), (current) =>
          keep(current, plan, now),
        ),
      ),
    );
  });
  await showAll();
  await lookAgain();
}
