/** Content scripts: registered for what is watched, and put into pages that were open before. */
import { type Browser, browser } from "wxt/browser";
import { diffById } from "../domain/diff";
import type { ScriptSpec } from "../domain/scripts";

export async function applyScripts(wanted: ScriptSpec[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const { remove, add } = diffById(registered.map(known), wanted);
  if (remove.length > 0) await browser.scripting.unregisterContentScripts({ ids: remove.map((script) => script.id) });
  if (add.length > 0) await browser.scripting.registerContentScripts(add.map(registration));
}

/** Both browsers give back more fields than were given, and Chromium its files with a leading slash. */
function known(script: Browser.scripting.RegisteredContentScript): ScriptSpec {
  return {
    id: script.id,
    js: (script.js ?? []).map((file) => file.replace(/^.*?(?=content-scripts)/, "")),
    matches: [...(script.matches ?? [])].sort(),
    excludeMatches: [...(script.excludeMatches ?? [])].sort(),
    ...(script.world === "MAIN" && { world: "MAIN" as const }),
  };
}

function registration({
  id,
  js,
  matches,
  excludeMatches,
  world,
}: ScriptSpec): Browser.scripting.RegisteredContentScript {
  return {
    id,
    js,
    matches,
    ...(excludeMatches.length > 0 && { excludeMatches }),
    ...(world && { world }),
    runAt: "document_start",
    allFrames: false,
    persistAcrossSessions: true,
  };
}

/** Put the visit's script into a page that was open before its site was watched, or before Escale was updated. */
export async function injectVisit(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: ["/content-scripts/visit.js" as never],
      injectImmediately: true,
    });
  } catch {
    // The tab is gone, shows an error page, or its origin is not granted.
  }
}

/** A style of the person's own: stronger than the page's, and no policy of the page forbids it. Adding it twice changes nothing. */
export async function addStyle(tabId: number, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, css, origin: "USER" }).catch(() => undefined);
}
