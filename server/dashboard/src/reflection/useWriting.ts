/** What is written in a reflection, and keeping it: a failed attempt says so and loses nothing of the page. */
import type { Reflection, ReflectionInput } from "@escale/shared/client/types";
import { useRef, useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { ask, errorId, service } from "../service";

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
  const kept = useRef(JSON.stringify([answers, intention]));
  const before = useRef<Promise<unknown>>(Promise.resolve());
  // As the service has it: a page that is about to be drawn again may still hold what was before.
  const isDone = useRef(reflection.state === "done");

  // One after the other: an older text that arrives late must not replace a newer one.
  const inTurn = (end: End | null) => {
    const mine = before.current.then(() => send(end));
    before.current = mine;
    return mine;
  };
  const send = async (end: End | null) => {
    const now = JSON.stringify([answers, intention]);
    if (!end && now === kept.current) return true;
    const state: ReflectionInput["state"] = end ?? (isDone.current ? "done" : "draft");
    const written = reflection.questions.map(({ question }) => ({ question, answer: answers[question] ?? "" }));
    const body = { answers: written, intention: intention.trim() || null, state };
    try {
      const path = { week: reflection.week };
      onSaved(await ask(service.PUT("/api/v1/reflections/{week}", { params: { path }, body })));
      if (end) onEnded();
      isDone.current = state === "done";
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
    keep: () => inTurn(null),
    end: inTurn,
    settled: () => before.current,
  };
}
