/** The adapters that came with Escale: read once in the life of the background, each checked, those that are broken left out. */
import { told } from "../adapters/file";
import { type Adapters, readAdapters } from "../adapters/folder";
import { type Adapter, adapterAt } from "../domain/adapters";
import { readPackaged } from "../platform/packaged";

const FOLDER = "adapters";

let reading: Promise<Adapters> | null = null;

/** All of them, and what was refused. */
export function packagedAdapters(): Promise<Adapters> {
  reading ??= read().catch((error: unknown) => {
    // Everything works without them; the next start tries again.
    reportError(error);
    return { adapters: [], refusals: [] };
  });
  return reading;
}

/** The adapter in force at an address. */
export async function adapterFor(address: string | null): Promise<Adapter | null> {
  return adapterAt((await packagedAdapters()).adapters, address);
}

async function read(): Promise<Adapters> {
  const names = JSON.parse(await readPackaged(`${FOLDER}/index.json`)) as string[];
  const files = await Promise.all(names.map(async (name) => [name, await readPackaged(`${FOLDER}/${name}`)] as const));
  const found = readAdapters(Object.fromEntries(files));
  for (const refusal of found.refusals) reportError(new Error(`An adapter is refused. ${told(refusal)}`));
  return found;
}
