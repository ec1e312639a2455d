/** What is written in a reflection, and keeping it: a failed attempt says so and loses nothing of the page. */
import type { Reflection, ReflectionInput } from "@escale/shared/client/types";
import { useRef, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

type Question = Reflection["questions"][number]["question"];

export interface Writing {
  answers: Record<string, string>;
  intention: string;
  problem: string | null;
  answer: (question: Question, text: string) => void;
  intend: (text: string) => void;
  /** Keep what is there; whether that worked. Nothing is sent when nothing changed and nothing ends. */
  keep: (state: ReflectionInput["state"]) => Promise<boolean>;
  /** When all that was to be kept so far is kept, or could not be. */
  settled: () => Promise<unknown>;
}

export function useWriting(reflection: Reflection, onSaved: (saved: Reflection) => void): Writing {
  const { t } = useSpeech();
  const [answers, setAnswers] = useState(() =>
    Object.fromEntries(reflection.questions.map(({ question, answer }) => [question, answer])),
  );
  const [intention, setIntention] = useState(reflection.intention ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useRef(JSON.stringify([answers, intention]));
  const before = useRef<Promise<unknown>>(Promise.resolve());

  // One after the other: an older text that arrives late must not replace a newer one.
  const keep = (state: ReflectionInput["state"]) => {
    const mine = before.current.then(() => send(state));
    before.current = mine;
    return mine;
  };
  const send = async (state: ReflectionInput["state"]) => {
    const now = JSON.stringify([answers, intention]);
    if (state === "draft" && now === kept.current) return true;
    const written = reflection.questions.map(({ question }) => ({ question, answer: answers[question] ?? "" }));
    const body = { answers: written, intention: intention.trim() || null, state };
    try {
      const path = { week: reflection.week };
      onSaved(await ask(service.PUT("/api/v1/reflections/{week}", { params: { path }, body })));
      kept.current = now;
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(errorText(t, errorId(error)));
      return false;
    }
  };

  return {
    answers,
    intention,
    problem,
    answer: (question, text) => setAnswers((before) => ({ ...before, [question]: text })),
    intend: setIntention,
    keep,
    settled: () => before.current,
  };
}
