/** When to talk to the service: at once when something was queued, by alarm after a failure, each minute for the plan. */
import { agreedRules } from "../domain/agreed";
import { SEND_AFTER_MS } from "../domain/alarms";
import { peopleOf } from "../domain/presence";
import { heard } from "../domain/serviceclock";
import { still } from "../domain/state";
import { readValue } from "../platform/database";
import { writeReachable } from "../platform/session";
import { sendQueued } from "../sync/sender";
import { didAnswer, isAnswering, lastHeard, NotPaired } from "../sync/service";
import { act, done, showDeadlines } from "./engine";
import { forgetGone } from "./notifying";
import { refreshPlans } from "./people";
import { remind } from "./reminding";
import { carryWishes } from "./wishing";

let running: Promise<void> | null = null;
let next: Promise<void> | null = null;

/**
 * Send what waits, then fetch the plan. Whoever asks during a run waits for one that begins after they asked, since the running one
 * may already have passed what they want to see; they all share it.
 */
export function synchronise(): Promise<void> {
  if (!running) {
    running = run().finally(() => {
      running = null;
    });
    return running;
  }
  next ??= running.then(() => {
    next = null;
    return synchronise();
  });
  return next;
}

/** As `synchronise`, unless an earlier failure said to wait. */
export async function synchroniseWhenDue(): Promise<void> {
  const sender = await readValue("sender");
  if (sender && sender.nextAt > Date.now()) return showDeadlines();
  await synchronise();
}

let isComing = false;

/** For what was just queued: a moment later, with what else comes until then. The alarm is there in case the background is stopped first. */
export function synchroniseSoon(): void {
  if (isComing) return;
  isComing = true;
  setTimeout(() => {
    isComing = false;
    void synchroniseWhenDue();
  }, SEND_AFTER_MS);
}

/** The person confirms a pairing on the dashboard, which cannot tell us: any sign of life here is a good moment to ask. */
export async function synchroniseWhileWaiting(): Promise<void> {
  const identity = await readValue("identity");
  if (identity && !identity.confirmed) await synchronise();
}

async function run(): Promise<void> {
  try {
    await sendQueued();
    await carryWishes();
    const plan = await refreshPlans();
    await writeReachable(true);
    await setClock();
    // Also without news: who is here may have changed since the last plan came.
    await remind();
    if (plan) await forgetGone(plan.plan);
  } catch (error) {
    await failed(error);
  } finally {
    await showDeadlines().catch(reportError);
  }
}

/** Written when it is news, or as often as "not reached for ten minutes" needs. */
const CLOCK_MS = 120_000;

/** The service's clock, and that it answered: only agreed times are by it. Whoever of several says next that they are here may have some. */
async function setClock(): Promise<void> {
  const told = lastHeard();
  if (!told) return;
  await act((state, plan) => {
    const isAgreed = plan?.sites.some((site) => agreedRules(site.cues).length > 0) ?? false;
    const isNeeded = isAgreed || peopleOf(plan).length > 0;
    const clock = heard(state.clock, told.date, told.askedAt, told.at, CLOCK_MS);
    return done(still(isNeeded && clock !== state.clock ? { ...state, clock } : state));
  });
}

async function failed(error: unknown): Promise<void> {
  if (error instanceof NotPaired) return writeReachable(await isAnswering().catch(() => false));
  const answered = didAnswer(error);
  // Anything else is a fault of ours or of the disk: it must be seen, and must not stop the next attempt.
  if (answered === null) return reportError(error);
  await writeReachable(answered);
}
