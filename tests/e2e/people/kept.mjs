/** What the extension keeps of live visits, read and moved in its own database: a story cannot wait for minutes. */
import { until } from "../harness/wait.mjs";

/** `page`: one of the extension's own. The live visit of a site with `isAttended`, or undefined; with `change`, its fields become those. */
export function visitOf(page, name, change = null) {
  return page.evaluate(keptVisit, name, change);
}

/** Runs in the page. In one transaction, so that nothing of the background's is lost. */
async function keptVisit(name, change) {
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open("escale"));
  try {
    const store = database.transaction("state", "readwrite").objectStore("state");
    const core = await asked(store.get("core"));
    const visit = Object.values(core.state.visits).find((one) => one.siteName === name);
    if (visit && change) {
      Object.assign(visit, change);
      await asked(store.put(core, "core"));
    }
    return visit && { ...visit, isAttended: core.state.attention?.siteId === visit.siteId };
  } finally {
    database.close();
  }
}

/** The pages of a site's visit are gone since `ms` more than they are: as after a sleep of the machine. */
export async function goneFor(page, name, ms) {
  const gone = await until(async () => {
    const visit = await visitOf(page, name);
    return visit?.goneSince && visit.attendedMs > 0 ? visit : undefined;
  }, `the pages of ${name} to be gone`);
  const { goneSince, lastAttendedAt } = gone;
  await visitOf(page, name, { goneSince: goneSince - ms, lastAttendedAt: Math.min(lastAttendedAt, goneSince - ms) });
}
