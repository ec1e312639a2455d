/** A household a week later: prepared in the service's folder before it starts, and the dashboards of both sides. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { visit } from "../harness/pages.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** To be given as `prepare`: what `service.prepared` then holds is said in `tests/support/lived_family.py`. */
export const lived = (language) => (dataDir) =>
  JSON.parse(
    execFileSync(`${ROOT}.venv/bin/python`, ["-m", "tests.support.lived_family", dataDir, language], {
      cwd: ROOT,
      encoding: "utf8",
    }),
  );

/** A page of a member's dashboard, in a tab of their own browser. */
export async function dashboardOf({ address }, session, bearer, path) {
  const page = await session.newPage();
  await visit(page, `${address}/help-to-sign-in`, (href) => href.startsWith(address));
  await page.evaluate((secret) => sessionStorage.setItem("escale-bearer", secret), bearer);
  await visit(page, address + path, (href) => href === address + path);
  return page;
}
