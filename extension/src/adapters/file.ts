/** One adapter file, read: an adapter, or why it is refused, with the line. The same at build and in the browser. */
import { Validator } from "@cfworker/json-schema";
import { findNodeAtLocation, getNodeValue, type JSONPath, type Node, type ParseError, parseTree } from "jsonc-parser";
import schema from "../../../shared/catalogue/adapters.schema.json";
import type { Adapter } from "../domain/adapters";
import { type Fault, faultOf } from "./selectors";

/** `line` counts from 1. `detail` is a sentence for who writes adapters. */
export interface Refusal {
  file: string;
  line: number;
  code: "json" | "shape" | "name" | Fault["code"];
  detail: string;
}

export type Read = { adapter: Adapter } | { refusal: Refusal };

/** `file`: its name, whose beginning is the adapter's key. */
export function readAdapter(file: string, text: string): Read {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const refuse = (offset: number, code: Refusal["code"], detail: string): Read => ({
    refusal: { file, line: lineAt(text, offset), code, detail },
  });
  const [broken] = errors;
  if (broken || !root) return refuse(broken?.offset ?? 0, "json", "not JSON");
  const fault = shapeFault(root) ?? nameFault(root, file) ?? selectorFault(root);
  return fault ? refuse(fault.node.offset, fault.code, fault.detail) : { adapter: getNodeValue(root) as Adapter };
}

/** As a message of a build. */
export const told = ({ file, line, detail }: Refusal): string => `${file}:${line}: ${detail}`;

interface Found {
  node: Node;
  code: Refusal["code"];
  detail: string;
}

const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], "2020-12", false);

/** The first value that the schema does not allow: of all that is wrong, that which holds no other. */
function shapeFault(root: Node): Found | null {
  const { errors } = validator.validate(getNodeValue(root));
  const deepest = errors.find(({ instanceLocation: here }) =>
    errors.every((other) => !other.instanceLocation.startsWith(`${here}/`)),
  );
  if (!deepest) return null;
  const path = pathOf(deepest.instanceLocation);
  const last = path.at(-1);
  const isUnknown = deepest.keyword === "false";
  const detail = isUnknown ? `unknown name "${last}"` : `${path.join(".") || "the file"}: ${deepest.error}`;
  return { node: nodeAt(root, path), code: "shape", detail };
}

/** Where a member stands, its name tells: a value may begin on a later line. */
function nodeAt(root: Node, path: JSONPath): Node {
  const node = findNodeAtLocation(root, path) ?? root;
  return node.parent?.type === "property" ? node.parent : node;
}

/** A JSON pointer with `#` before it. */
function pathOf(pointer: string): JSONPath {
  const parts = pointer.split("/").slice(1);
  const names = parts.map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.map((name) => (/^\d+$/.test(name) ? Number(name) : name));
}

function nameFault(root: Node, file: string): Found | null {
  const node = nodeAt(root, ["key"]);
  const key = findNodeAtLocation(root, ["key"])?.value as string;
  return file === `${key}.json` ? null : { node, code: "name", detail: `the key "${key}" is not the file's name` };
}

/** Where selectors stand, by the schema. */
const SELECTORS: readonly JSONPath[] = [
  ["feed", "item"],
  ["clips", "clip"],
  ["player", "next"],
  ["recommendation"],
  ["subscription"],
  ["sponsored"],
  ["calm", "counters"],
  ["calm", "badges"],
  ["calm", "trending"],
];

function selectorFault(root: Node): Found | null {
  const nodes = SELECTORS.flatMap((path) => {
    const node = findNodeAtLocation(root, path);
    return node?.type === "array" ? (node.children ?? []) : node ? [node] : [];
  });
  for (const node of nodes) {
    const fault = faultOf(node.value as string);
    if (fault) return { node, ...fault };
  }
  return null;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
