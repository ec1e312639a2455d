/** Reading payloads as hostile: each reader gives a value of its type or throws. */
import type { CueAnswer, CueKind, Intention, Language, Trigger, Worth } from "@escale/shared/client/types";
import type { Check } from "../domain/health";
import { CUE_KINDS } from "../domain/interpreter";
import { webAddress } from "../domain/patterns";

/** A message that no page of ours would send. */
export class Forged extends Error {
  override name = "Forged";
}

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Forged("not an object");
  return value as Fields;
}

export function oneOf<T extends string>(words: readonly T[], value: unknown): T {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Forged("not a known word");
  return word;
}

export function text(value: unknown, longest: number): string {
  if (typeof value !== "string") throw new Forged("not a text");
  const trimmed = value.trim();
  if (trimmed.length === 0 || trimmed.length > longest) throw new Forged("too short or too long");
  return trimmed;
}

export function integer(value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most)
    throw new Forged("not in range");
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new Forged("not yes or no");
  return value;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function id(value: unknown): string {
  if (typeof value !== "string" || !UUID.test(value)) throw new Forged("not an id");
  return value;
}

const LONGEST_ADDRESS = 65_536;

/** A web address as it was written: `javascript:` and the like are refused. */
export function address(value: unknown): string {
  const written = text(value, LONGEST_ADDRESS);
  if (!webAddress(written)) throw new Forged("not a web address");
  return written;
}

/** What a page calls its referrer: hostile as any word of a page, read for its host and never kept. */
export const referrer = (value: unknown): string =>
  typeof value === "string" && value.length <= LONGEST_ADDRESS ? value : "";

export const cueKind = (value: unknown): CueKind => oneOf(CUE_KINDS, value);
export const cueAnswer = (value: unknown): CueAnswer => oneOf<CueAnswer>(["done", "continue", "new_intention"], value);
export const worth = (value: unknown): Worth => oneOf<Worth>(["yes", "partly", "no"], value);
export const language = (value: unknown): Language => oneOf<Language>(["en", "fr"], value);

/** At most one for each kind. */
export function checks(value: unknown): Check[] {
  if (!Array.isArray(value) || value.length > CUE_KINDS.length) throw new Forged("not checks");
  return value.map((one) => {
    const { kind, able } = fields(one);
    return { kind: cueKind(kind), able: flag(able) };
  });
}

const ADAPTER_KEY = /^[a-z][a-z0-9_]{0,31}$/;

export function adapterSign(value: unknown): { key: string; agreed: boolean } | null {
  if (value === null) return null;
  const { key, agreed } = fields(value);
  if (typeof key !== "string" || !ADAPTER_KEY.test(key)) throw new Forged("not a key");
  return { key, agreed: flag(agreed) };
}

const TRIGGERS: readonly Trigger[] = ["wish", "habit", "boredom", "stress", "notification", "message", "work"];
const LONGEST_INTENTION = 200;
const DAY_SECONDS = 86_400;

export function intention(value: unknown): Intention {
  const { text: words, planned_seconds, trigger } = fields(value);
  const said = trigger === null || trigger === undefined ? null : oneOf(TRIGGERS, trigger);
  return {
    text: text(words, LONGEST_INTENTION),
    planned_seconds: integer(planned_seconds, 1, DAY_SECONDS),
    trigger: said,
  };
}
