/** How far adapters proved right in this browser. */
import { browser } from "wxt/browser";
import { type Standings, standingsOf } from "../domain/standings";

export async function readStandings(): Promise<Standings> {
  const { version } = browser.runtime.getManifest();
  return standingsOf((await browser.storage.local.get("adapters")).adapters, version);
}

export async function writeStandings(standings: Standings): Promise<void> {
  await browser.storage.local.set({ adapters: standings });
}
