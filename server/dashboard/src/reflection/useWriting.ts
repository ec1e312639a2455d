/**
 * What is written in a reflection, and keeping it: a failed attempt says so and loses nothing of the page, and nothing
 * that was written elsewhere is replaced before the person has seen it.
 */
import { Refused } from "@escale/shared/client/client";
import type { Reflection, ReflectionInput } from "@escale/shared/client/types";
import { useEffect, useRef, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";
import { answersOf, asText } from "./text";
import { type Answers, heldOf, hold, takeUp, type Unkept } from "./unkept";

/** After the last key: a pause in writing, not each letter. Our own choice. */
const PAUSE_MS = 1_000;

type Question = Reflection["questions"][number]["question"];

type End = Exclude<ReflectionInput["state"], "draft">;

interface Heard {
  onSaved: (saved: Reflection) => void;
  onEnded: () => void;
}

export interface Writing {
  answers: Answers;
  intention: string;
  problem: string | null;
  /** What is stored by now, when that was written elsewhere: nothing is kept until the person chose. */
  clash: Reflection | null;
  /** What is written here, beside it. */
  mine: Pick<Reflection, "questions" | "intention">;
  /** What is written here takes the place of it. */
  replace: () => void;
  answer: (question: Question, text: string) => void;
  intend: (text: string) => void;
  /** Keep what is there; whether that worked. What is finished stays so. Nothing is sent when nothing changed. */
  keep: () => Promise<boolean>;
  /** Finish, or put the week aside, with what is there. */
  end: (as: End) => Promise<boolean>;
  /** What is written here goes: nothing of it is kept any more. */
  drop: () => void;
  /** When all that was to be kept so far is kept, or could not be. */
  settled: () => Promise<unknown>;
}

export function useWriting(reflection: Reflection, { onSaved, onEnded }: Heard): Writing {
  const { t } = useSpeech();
  const [unkept] = useState(() => heldOf(reflection.week));
  const [answers, setAnswers] = useState(unkept?.answers ?? answersOf(reflection));
  const [intention, setIntention] = useState(unkept?.intention ?? reflection.intention ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [clash, setClash] = useState<Reflection | null>(null);
  const now = asText(answers, intention);
  const isDropped = useRef(false);
  const isGone = useRef(false);
  /** On top of what the page writes, and what it sent without an answer so far: it may have arrived. */
  const insteadOf = useRef(unkept ? unkept.insteadOf : reflection.saved_at);
  const unanswered = useRef(unkept?.unanswered ?? null);
  /** What the service has, what is on its way there, and what has its turn to be. */
  const kept = useRef(asText(answersOf(reflection), reflection.intention ?? ""));
  const going = useRef(now);
  const queued = useRef(now);
  const isClash = useRef(false);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  // As the service has it: a page that is about to be drawn again may still hold what was before.
  const isDone = useRef(unkept?.isDone ?? reflection.state === "done");

  // One after the other: an older text that arrives late must not replace a newer one.
  const inTurn = (end: End | null) => {
    queued.current = now;
    const mine = before.current.then(() => send(end));
    before.current = mine;
    return mine;
  };
  const params = { path: { week: reflection.week } };
  const written = reflection.questions.map(({ question }) => ({ question, answer: answers[question] ?? "" }));
  const send = async (end: End | null, options: { keepalive?: boolean } = {}) => {
    if (!end && (isDropped.current || now === kept.current)) return true;
    if (isClash.current) return false;
    const state: ReflectionInput["state"] = end ?? (isDone.current ? "done" : "draft");
    const text = { answers: written, intention: intention.trim() || null, state };
    const body = { ...text, instead_of: insteadOf.current, unanswered: unanswered.current };
    try {
      going.current = now;
      unanswered.current = text;
      const saved = await ask(service.PUT("/api/v1/reflections/{week}", { params, body, ...options }));
      isDone.current = state === "done";
      // A later text that went out without waiting for this one is answered for itself.
      if (unanswered.current === text) {
        unanswered.current = null;
        insteadOf.current = saved.saved_at;
        kept.current = now;
        if (!isDropped.current) onSaved(saved);
      }
      if (end) onEnded();
      setProblem(null);
      return true;
    } catch (error) {
      if (unanswered.current === text) await failed(error, body.unanswered);
      return false;
    }
  };
  const failed = async (error: unknown, before: Unkept["unanswered"]) => {
    going.current = kept.current;
    if (error instanceof Refused) unanswered.current = before;
    const isChanged = error instanceof Refused && error.code === "reflection_changed";
    if (isChanged) await ask(service.GET("/api/v1/reflections/{week}", { params })).then(meet, () => null);
    if (isGone.current) holdWords();
    else if (!isClash.current) setProblem(errorText(t, errorId(error)));
  };
  const meet = (stored: Reflection) => {
    isClash.current = true;
    setProblem(null);
    setClash(stored);
  };
  const replace = () => {
    if (!clash) return;
    isClash.current = false;
    setClash(null);
    isDone.current ||= clash.state === "done";
    insteadOf.current = clash.saved_at;
    kept.current = asText(answersOf(clash), clash.intention ?? "");
    void inTurn(null);
  };
  const holdWords = () => {
    if (isDropped.current) return;
    const before = { insteadOf: insteadOf.current, unanswered: unanswered.current, isDone: isDone.current };
    hold(reflection.week, { answers, intention, ...before });
  };

  useEffect(() => {
    const timer = setTimeout(() => void inTurn(null), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  const latest = useRef({ leave: () => {}, stay: () => {} });
  latest.current = {
    // The page goes, and no turn can be waited for.
    leave: () => void (now !== going.current && send(null, { keepalive: true })),
    // Another of Escale's pages takes its place.
    stay: () => {
      isGone.current = true;
      if (isClash.current) holdWords();
      else if (now !== queued.current) void inTurn(null);
    },
  };
  useEffect(() => {
    takeUp(reflection.week);
    if (unkept) void inTurn(null);
    const leave = () => latest.current.leave();
    const hidden = () => document.visibilityState === "hidden" && leave();
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hidden);
      latest.current.stay();
    };
  }, []);

  return {
    answers,
    intention,
    problem,
    clash,
    mine: { questions: written, intention },
    replace,
    answer: (question, text) => setAnswers((before) => ({ ...before, [question]: text })),
    intend: setIntention,
    keep: () => inTurn(null),
    end: inTurn,
    drop: () => {
      isDropped.current = true;
    },
    settled: () => before.current,
  };
}
