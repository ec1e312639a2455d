/** Each test file that needs the browser calls `installBrowser` from `vi.mock("wxt/browser")`, and starts from an empty database. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { closeDatabase } from "../../extension/src/platform/database";

export async function emptyDatabase(): Promise<void> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
}
