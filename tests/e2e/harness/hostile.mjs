/** Another extension in the same browser, with or without the permission to speak to this machine. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../hostile/", import.meta.url));
const OF_KIND = {
  chromium: { background: { service_worker: "background.js" } },
  firefox: {
    background: { scripts: ["background.js"] },
    browser_specific_settings: { gecko: { id: "hostile@escale.local" } },
  },
};

/**
 * @param {"chromium"|"firefox"} kind
 * @param {object} target what it attacks, see `hostile/attack.js`
 * @param {boolean} isPermitted whether it has host permission for this machine
 * @returns {{dir: string, remove: () => void}} an unpacked extension
 */
export function makeHostile(kind, target, isPermitted) {
  const dir = mkdtempSync(join(tmpdir(), "escale-hostile-"));
  cpSync(SOURCE, dir, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: "Hostile",
    version: "1.0",
    permissions: ["tabs"],
    host_permissions: isPermitted ? ["http://127.0.0.1/*", "http://localhost/*", "*://*.localhost/*"] : [],
    ...OF_KIND[kind],
  };
  writeFileSync(join(dir, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(dir, "target.json"), JSON.stringify(target));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
