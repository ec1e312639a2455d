/** All adapter files together: those that can be used, and those that are refused. */
import type { Adapter } from "../domain/adapters";
import { type Refusal, readAdapter } from "./file";

export interface Adapters {
  adapters: Adapter[];
  refusals: Refusal[];
}

/** A broken one does not stop the others. `files`: by name, in an order that does not matter. */
export function readAdapters(files: Readonly<Record<string, string>>): Adapters {
  const read = Object.entries(files).map(([file, text]) => readAdapter(file, text));
  return {
    adapters: read.flatMap((one) => ("adapter" in one ? [one.adapter] : [])),
    refusals: read.flatMap((one) => ("refusal" in one ? [one.refusal] : [])),
  };
}
