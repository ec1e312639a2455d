/** What is written in a reflection, and keeping it: a failed attempt says so and loses nothing of the page. */
import type { Reflection, ReflectionInput } from "@escale/shared/client/types";
import { useEffect, useRef, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

/** After the last key: a pause in writing, not each letter. Our own choice. */
const PAUSE_MS = 1_000;

type Question = Reflection["questions"][number]["question"];

type End = Exclude<ReflectionInput["state"], "draft">;

interface Heard {
  onSaved: (saved: Reflection) => void;
  onEnded: () => void;
}

export interface Writing {
  answers: Record<string, string>;
  intention: string;
  problem: string | null;
  answer: (question: Question, text: string) => void;
  intend: (text: string) => void;
  /** Keep what is there; whether that worked. What is finished stays so. Nothing is sent when nothing changed. */
  keep: () => Promise<boolean>;
  /** Finish, or put the week aside, with what is there. */
  end: (as: End) => Promise<boolean>;
  /** What was written is deleted: nothing of it is kept any more. */
  drop: () => void;
  /** When all that was to be kept so far is kept, or could not be. */
  settled: () => Promise<unknown>;
}

export function useWriting(reflection: Reflection, { onSaved, onEnded }: Heard): Writing {
  const { t } = useSpeech();
  const [answers, setAnswers] = useState(() =>
    Object.fromEntries(reflection.questions.map(({ question, answer }) => [question, answer])),
  );
  const [intention, setIntention] = useState(reflection.intention ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const now = JSON.stringify([answers, intention]);
  const isDeleted = useRef(false);
  /** What the service has, what is on its way there, and what has its turn to be. */
  const kept = useRef(now);
  const going = useRef(now);
  const queued = useRef(now);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  // As the service has it: a page that is about to be drawn again may still hold what was before.
  const isDone = useRef(reflection.state === "done");

  // One after the other: an older text that arrives late must not replace a newer one.
  const inTurn = (end: End | null) => {
    queued.current = now;
    const mine = before.current.then(() => send(end));
    before.current = mine;
    return mine;
  };
  const send = async (end: End | null, options: { keepalive?: boolean } = {}) => {
    if (!end && (isDeleted.current || now === kept.current)) return true;
    const state: ReflectionInput["state"] = end ?? (isDone.current ? "done" : "draft");
    const written = reflection.questions.map(({ question }) => ({ question, answer: answers[question] ?? "" }));
    const body = { answers: written, intention: intention.trim() || null, state };
    try {
      const path = { week: reflection.week };
      going.current = now;
      const saved = await ask(service.PUT("/api/v1/reflections/{week}", { params: { path }, body, ...options }));
      isDone.current = state === "done";
      kept.current = now;
      if (!isDeleted.current) onSaved(saved);
      if (end) onEnded();
      setProblem(null);
      return true;
    } catch (error) {
      going.current = kept.current;
      setProblem(errorText(t, errorId(error)));
      return false;
    }
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
    stay: () => void (now !== queued.current && inTurn(null)),
  };
  useEffect(() => {
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
    answer: (question, text) => setAnswers((before) => ({ ...before, [question]: text })),
    intend: setIntention,
    keep: () => inTurn(null),
    end: inTurn,
    drop: () => {
      isDeleted.current = true;
    },
    settled: () => before.current,
  };
}
