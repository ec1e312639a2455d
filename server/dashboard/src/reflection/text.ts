/** What a reflection holds in the person's own words. Pure. */
import type { Reflection } from "@escale/shared/client/types";

/** The answers that say anything. */
export const answered = ({ questions }: Reflection): Reflection["questions"] =>
  questions.filter(({ answer }) => answer.trim() !== "");

export const hasText = (reflection: Reflection): boolean =>
  reflection.intention !== null || answered(reflection).length > 0;

/** As it is when all that was written is deleted. */
export const emptied = (reflection: Reflection): Reflection => ({
  ...reflection,
  state: "open",
  intention: null,
  questions: reflection.questions.map(({ question }) => ({ question, answer: "" })),
});
