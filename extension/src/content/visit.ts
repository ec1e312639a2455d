/** The script of a watched page: tells what plays and where one stands, plays the visit's cues. Ignores all messages of the page. */
import type { CueAnswer } from "@escale/shared/client/types";
import type { Arrival, Request, VisitState, Wished } from "../messages";
import { isAlive, onCalm, onVisitState } from "../platform/page";
import { send } from "../platform/send";
import { showCue } from "../ui/cue";
import { CalmPage } from "./calm";
import { Checking } from "./checking";
import { watchPages } from "./pages";
import { Player } from "./player";
import { watchPlaying } from "./playing";
import { watchReaching } from "./reaching";
import { whenReplaced } from "./replaced";
import { Resting } from "./resting";
import type { Counted } from "./telling";
import { Watching } from "./watchers";
import type { Seen } from "./watchers/seen";

/** Start once in this page; a second injection leaves a living script alone. */
export function startVisit(view: Window): void {
  const { document } = view;
  if (isAhead(document)) whenShown(document, () => start(view, "loaded"));
  else start(view, document.readyState === "loading" ? "loaded" : "injected");
}

/** Chromium may load a page before anybody goes there, outside of the tab's own frame: the background would hear nothing of it. */
const isAhead = (document: Document & { prerendering?: boolean }): boolean => document.prerendering === true;

/** A page may fire the event itself. */
function whenShown(document: Document, begin: () => void): void {
  const onChange = () => (isAhead(document) ? whenShown(document, begin) : begin());
  document.addEventListener("prerenderingchange", onChange, { once: true });
}

function start(view: Window, first: Arrival): void {
  const slot = globalThis as { escaleVisit?: { isAlive(): boolean } };
  if (slot.escaleVisit?.isAlive()) return;
  const live = (arrival: Arrival) => {
    const life = new AbortController();
    // The script of a replaced version wakes up at its next event and ends itself.
    slot.escaleVisit = { isAlive: () => isAlive() && !life.signal.aborted };
    playVisit(view, life, arrival);
    const renew = () => {
      life.abort();
      if (isAlive()) live("injected");
    };
    whenReplaced(view.document, renew, life.signal);
  };
  live(first);
}

function answered(cueId: string, answer: CueAnswer, wished?: Wished): Promise<VisitState | null> {
  if (!wished) return send("cue/answer", { cueId, answer });
  const { minutes, reason } = wished;
  return answer === "drawn"
    ? send("request/draw", { cueId, minutes })
    : send("request/ask", { cueId, minutes, reason });
}

function playVisit(view: Window, life: AbortController, arrival: Arrival): void {
  const { signal } = life;
  const lifeNumber = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const orStop = <R>(work: Promise<R>): Promise<R> =>
    work.catch((error: unknown) => {
      if (!isAlive()) life.abort();
      throw error;
    });
  const pageNumber = watchPages(view, signal);
  const player = new Player(
    {
      now: () => Date.now(),
      isInSight: () => view.document.visibilityState === "visible",
      pageNumber,
      due: (request) => orStop(send("cue/due", request)),
      answer: (cueId, answer, wished) => orStop(answered(cueId, answer, wished)),
      removed: (cueId) => void orStop(send("cue/removed", { cueId })).catch(() => undefined),
      dropped: (cueId) => void orStop(send("cue/dropped", { cueId })).catch(() => undefined),
      show: showCue,
      resting: new Resting(view),
    },
    signal,
  );
  const check = (request: Request<"page/checked">) => void orStop(send("page/checked", request)).catch(() => undefined);
  const checking = new Checking(check, pageNumber);
  const tell = (counted: Counted) => orStop(send("page/counted", { life: lifeNumber, ...counted }));
  const reaching = watchReaching(view, tell, pageNumber, signal);
  const see = (change: Partial<Seen>) => {
    if (!isAlive()) return life.abort();
    if (change.writing !== undefined)
      return void orStop(send("page/writing", { writing: change.writing })).catch(() => undefined);
    player.see(change);
    reaching.see(change);
  };
  const watching = new Watching(view, see, signal, checking);
  const calm = new CalmPage(view, () => orStop(send("page/style", {})).catch(() => undefined), signal);
  const follow = (state: VisitState | null) => {
    checking.follow(state);
    watching.follow(state?.rules ?? []);
    reaching.follow(state);
    if (state) calm.refine(state.adapter);
  };
  const ask = (arrival: Arrival) =>
    void orStop(send("page/state", { arrival, life: lifeNumber, referrer: view.document.referrer }))
      .then((state) => {
        if (state && "gate" in state) return view.location.replace(state.gate);
        follow(state);
        // A new script has nothing of before; what it shows already, told earlier than it is answered, stays.
        if (arrival === "restored") player.comeBack(state);
        else player.update(state);
      })
      .catch(() => undefined);
  onVisitState((state) => {
    follow(state);
    player.update(state);
  }, signal);
  onCalm((told) => calm.follow(told), signal);
  const onShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    reaching.restart();
    ask("restored");
  };
  view.addEventListener("pageshow", onShow, { signal });
  view.addEventListener("pagehide", () => player.leave(), { signal });
  ask(arrival);
  // After it, also when the page comes back: the background takes it that nothing plays in a page that says where it is.
  watchPlaying(view, (playing) => void orStop(send("page/media", { playing })).catch(() => undefined), signal);
}
