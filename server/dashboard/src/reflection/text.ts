/** What a reflection holds in the person's own words. Pure. */
import type { Reflection } from "@escale/shared/client/types";
import type { Answers } from "./unkept";

type Questions = Reflection["questions"];

/** The answers that say anything. */
export const answered = (questions: Questions): Questions => questions.filter(({ answer }) => answer.trim() !== "");

export const hasText = ({ questions, intention }: Pick<Reflection, "questions" | "intention">): boolean =>
  (intention !== null && intention !== "") || answered(questions).length > 0;

/** As it is when all that was written is deleted. */
export const emptied = (reflection: Reflection): Reflection => ({
  ...reflection,
  state: "open",
  saved_at: null,
  intention: null,
  questions: reflection.questions.map(({ question }) => ({ question, answer: "" })),
});

export const answersOf = ({ questions }: Reflection): Answers =>
  Object.fromEntries(questions.map(({ question, answer }) => [question, answer]));

/** One text, to be compared with another. */
export const asText = (answers: Answers, intention: string): string => JSON.stringify([answers, intention]);
