/** The person's options: one versioned object. */
import { browser } from "wxt/browser";
import { migrated, type Options } from "../domain/options";

export async function readOptions(): Promise<Options> {
  return migrated((await browser.storage.local.get("options")).options);
}

export async function writeOptions(options: Options): Promise<void> {
  await browser.storage.local.set({ options });
}
