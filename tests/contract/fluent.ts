/** Fluent files as the tests look at them: messages, the arguments they take, the pieces of text they hold. */
import { FluentResource } from "@fluent/bundle";

type Resource = FluentResource["body"][number];
type Pattern = NonNullable<Resource["value"]>;
export interface Message {
  id: string;
  value: Pattern;
}

/** Throws when a line that looks like a message was not understood: the parser itself passes over it. */
export function messagesOf(source: string): Message[] {
  const found = new FluentResource(source).body.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  const written = source.match(/^[a-z][\w-]*(?= =)/gm) ?? [];
  if (found.length !== written.length)
    throw new Error(`not understood: ${written.filter((id) => !found.some((m) => m.id === id))}`);
  return found;
}

interface Piece {
  text?: string;
  variable?: string;
}

function pieces(pattern: Pattern): Piece[] {
  if (typeof pattern === "string") return [{ text: pattern }];
  return pattern.flatMap((element): Piece[] => {
    if (typeof element === "string") return [{ text: element }];
    if (element.type === "var") return [{ variable: element.name }];
    if (element.type !== "select") return [];
    const selector = element.selector.type === "var" ? [{ variable: element.selector.name }] : [];
    return [...selector, ...element.variants.flatMap((variant) => pieces(variant.value))];
  });
}

/** Names of the arguments, each once, in alphabetical order. */
export function variablesOf(message: Message): string[] {
  return [...new Set(pieces(message.value).flatMap(({ variable }) => variable ?? []))].sort();
}

/** The literal texts between arguments. A piece that begins after an argument keeps its first character. */
export function textsOf(message: Message): string[] {
  const told = pieces(message.value).flatMap(({ text }) => text ?? []);
  return told.filter((text) => text !== "");
}

/** What a choice by an argument tells apart. */
export function branchesOf({ value }: Message, name: string): string[] {
  return (typeof value === "string" ? [] : value).flatMap((element) =>
    typeof element !== "string" &&
    element.type === "select" &&
    element.selector.type === "var" &&
    element.selector.name === name
      ? element.variants.map(({ key }) => String(key.value))
      : [],
  );
}
