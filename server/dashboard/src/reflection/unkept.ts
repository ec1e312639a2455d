/**
 * What was typed about a week and could not be kept before its page went: in this tab's memory until that page is open
 * again, and nowhere else.
 */
import type { ReflectionInput } from "@escale/shared/client/types";
import { useEffect, useState } from "preact/hooks";

export type Answers = Record<string, string>;

/** Words, and on top of what they were written. */
export interface Unkept {
  answers: Answers;
  intention: string;
  insteadOf: string | null;
  unanswered: NonNullable<ReflectionInput["unanswered"]> | null;
  isDone: boolean;
}

const held = new Map<string, Unkept>();
const listeners = new Set<() => void>();

export function hold(week: string, words: Unkept): void {
  held.set(week, words);
  for (const tell of listeners) tell();
}

export const heldOf = (week: string): Unkept | undefined => held.get(week);

/** The week's page has them again. */
export function takeUp(week: string): void {
  if (held.delete(week)) for (const tell of listeners) tell();
}

/** The weeks of which there is something. */
export function useUnkept(): string[] {
  const [weeks, setWeeks] = useState([...held.keys()]);
  useEffect(() => {
    const tell = () => setWeeks([...held.keys()]);
    listeners.add(tell);
    tell();
    return () => void listeners.delete(tell);
  }, []);
  return weeks;
}
