/** Where the build for stories is (`docs/decisions/0008-stories-build.md`). */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = { chromium: "stories-chrome-mv3", firefox: "stories-firefox-mv3" };

/** Folder of the built extension for `kind`; a missing build says what makes it. */
export function builtExtension(kind) {
  const dir = fileURLToPath(new URL(`../../../extension/built/${FOLDER[kind]}`, import.meta.url));
  if (!existsSync(dir)) throw new Error(`${dir} is not built: make test-stories builds it`);
  return dir;
}
