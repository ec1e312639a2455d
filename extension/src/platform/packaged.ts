/** Files that came with Escale. Nothing leaves the browser: the address is the extension's own. */
import { ownOrigin } from "./runtime";

/** Its text. Throws when there is no such file. `path` begins without a slash. */
export async function readPackaged(path: string): Promise<string> {
  const response = await fetch(`${ownOrigin()}/${path}`);
  if (!response.ok) throw new Error(`${path} did not come with this version`);
  return response.text();
}
