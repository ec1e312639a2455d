/** The adapters that came with Escale: read once in the life of the background, each checked, those that are broken left out. */
import { told } from "../adapters/file";
import { type Adapters, readAdapters } from "../adapters/folder";
import { type Adapter, adapterAt } from "../domain/adapters";
import { serial } from "../domain/queue";
import { judged, type Standing, UNTRIED } from "../domain/standings";
import { readPackaged } from "../platform/packaged";
import { readStandings, writeStandings } from "../platform/standings";

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

/** The adapter in force at an address: not one that was retired here. */
export async function adapterFor(address: string | null): Promise<Adapter | null> {
  const adapter = adapterAt((await packagedAdapters()).adapters, address);
  return adapter && (await standingOf(adapter)).status !== "retired" ? adapter : null;
}

export async function standingOf({ key }: Adapter): Promise<Standing> {
  return (await readStandings()).of[key] ?? UNTRIED;
}

const inTurn = serial();

/** A page of a visit says whether the selectors found what structure saw. Only the adapter of the page's own address is meant. */
export function judge(sign: { key: string; agreed: boolean }, visitId: string, address: string | null): Promise<void> {
  return inTurn(async () => {
    const adapter = await adapterFor(address);
    if (adapter?.key !== sign.key) return;
    const standings = await readStandings();
    const standing = judged(standings.of[sign.key] ?? UNTRIED, visitId, sign.agreed);
    await writeStandings({ ...standings, of: { ...standings.of, [sign.key]: standing } });
  });
}

async function read(): Promise<Adapters> {
  const names = JSON.parse(await readPackaged(`${FOLDER}/index.json`)) as string[];
  const files = await Promise.all(names.map(async (name) => [name, await readPackaged(`${FOLDER}/${name}`)] as const));
  const found = readAdapters(Object.fromEntries(files));
  for (const refusal of found.refusals) reportError(new Error(`An adapter is refused. ${told(refusal)}`));
  return found;
}
