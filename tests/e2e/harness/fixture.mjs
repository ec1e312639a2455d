/** A throw-away extension for the stories about browsers themselves: same permissions as Escale, none of its code. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../fixture/", import.meta.url));

const MANIFEST = {
  manifest_version: 3,
  name: "Fixture",
  version: "1.0",
  permissions: ["declarativeNetRequestWithHostAccess", "idle", "scripting", "storage", "tabs", "webNavigation"],
  host_permissions: ["http://127.0.0.1/*", "*://*.localhost/*"],
  web_accessible_resources: [{ resources: ["gate.html"], matches: ["*://*/*"] }],
  content_security_policy: {
    extension_pages: "default-src 'none'; script-src 'self'; connect-src http://127.0.0.1:*; frame-ancestors 'none'",
  },
};

const OF_KIND = {
  chromium: { background: { service_worker: "background.js" } },
  firefox: {
    background: { scripts: ["background.js"] },
    browser_specific_settings: { gecko: { id: "fixture@escale.local" } },
  },
};

/** @returns {{dir: string, remove: () => void}} an unpacked extension for `kind` */
export function makeFixture(kind) {
  const dir = mkdtempSync(join(tmpdir(), "escale-fixture-"));
  cpSync(SOURCE, dir, { recursive: true });
  writeFileSync(join(dir, "manifest.json"), JSON.stringify({ ...MANIFEST, ...OF_KIND[kind] }));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
