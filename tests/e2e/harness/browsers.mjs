/** One face for the two browsers: what a story may do, whichever of them it runs in. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChromium } from "./chromium.mjs";
import { resetIdle, startFirefox, typeAddress } from "./firefox.mjs";
import { keep } from "./firefox-cache.mjs";
import { startOutside } from "./outside.mjs";
import { visit } from "./pages.mjs";
import { until } from "./wait.mjs";

const PRESENCE_MS = 15_000;

export const KINDS = /** @type {const} */ (["chromium", "firefox"]);

const START = { chromium: startChromium, firefox: startFirefox };
const CANDIDATES = {
  chromium: [process.env.CHROMIUM_BIN, "/usr/bin/chromium", "/usr/bin/chromium-browser"],
  firefox: [process.env.FIREFOX_BIN, "/usr/bin/firefox-esr", "/usr/bin/firefox"],
};

/** Path of an installed browser, or undefined. */
export function findBrowser(kind) {
  return CANDIDATES[kind].find((path) => path && existsSync(path));
}

/**
 * Start a browser with the extension in it and no way out of this machine.
 * @param {"chromium"|"firefox"} kind
 * @param {{extensionDir: string, headless?: boolean, profileDir?: string, language?: "en"|"fr", flags?: string[], prefs?: object, env?: object}} options
 */
export async function launch(kind, { headless = true, language = "en", profileDir, ...rest }) {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`${kind} is not installed`);
  const ownProfile = profileDir === undefined;
  const outside = await startOutside();
  const settings = {
    ...rest,
    executablePath,
    headless,
    language,
    outsidePort: outside.port,
    profileDir: profileDir ?? mkdtempSync(join(tmpdir(), `escale-${kind}-`)),
  };
  const started = await START[kind](settings);
  return new Session(kind, settings, started, outside, ownProfile);
}

/** A running browser. `browser` is replaced by `restart()`; do not keep it. */
export class Session {
  constructor(kind, settings, started, outside, ownProfile) {
    Object.assign(this, { kind, settings, outside, ownProfile, ...started });
    // Somebody is there for the whole story: the plan's 60 seconds without input pass in a long one, or on a slow machine.
    this.presence = setInterval(() => this.touch().catch(() => undefined), PRESENCE_MS).unref();
  }

  /** A new foreground tab. */
  async newPage() {
    return this.browser.newPage();
  }

  /** A tab that shows one page of the extension, e.g. `options.html`. */
  async openExtensionPage(path) {
    const page = await this.newPage();
    await visit(page, `${this.extensionOrigin}/${path}`);
    return page;
  }

  /** Quit and start again on the same profile, as a person would. Every page of the old browser is gone. */
  async restart() {
    await this.browser.close();
    Object.assign(this, await START[this.kind](this.settings));
  }

  /** Stop the background worker the way Chromium does after 30 idle seconds. Chromium only. */
  async killWorker() {
    const isWorker = (target) => target.type() === "service_worker" && target.url().startsWith(this.extensionOrigin);
    const target = this.browser.targets().find(isWorker);
    if (!target) return;
    const cdp = await this.browser.target().createCDPSession();
    // A worker in the middle of an event may outlive the first request. A new one may be there at once, for the next event.
    const isGone = async () => {
      if (!this.browser.targets().includes(target)) return true;
      await cdp.send("Target.closeTarget", { targetId: target._targetId });
      return false;
    };
    await until(isGone, "the background worker to stop", { everyMs: 300 });
    await cdp.detach();
  }

  /** Load the extension anew, as a newer version of it is: its pages close, scripts of the old one stay in open tabs. */
  async replaceExtension() {
    // What is kept for a session goes with the old version: the sign that this one is new.
    const page = await this.openExtensionPage("options.html");
    await page.evaluate(async () => {
      const { runtime, storage } = globalThis.browser ?? globalThis.chrome;
      await storage.session.set({ isOld: true });
      setTimeout(() => runtime.reload(), 100);
    });
    // A tab that was opened while the old version goes may never be told of.
    const isBack = () => Promise.race([this.#isNew(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await until(isBack, "the extension to be there again");
  }

  async #isNew() {
    const page = await this.openExtensionPage("options.html").catch(() => null);
    const asked = page?.evaluate(() => (globalThis.browser ?? globalThis.chrome).storage.session.get("isOld"));
    const found = await asked?.catch(() => null);
    await page?.close().catch(() => {});
    return found && !("isOld" in found);
  }

  /** The person moves the mouse: not idle for another detection interval. Headless Chromium is never idle. */
  async touch() {
    if (this.kind === "firefox") await resetIdle(this.browser);
  }

  /** Type an address where people do. Chromium's driver says "typed" by itself; in Firefox the address bar is filled and sent. */
  async typeAddress(page, address) {
    await page.bringToFront();
    if (this.kind === "firefox") return typeAddress(this.browser, address);
    page.goto(address, { waitUntil: "domcontentloaded", timeout: 0 }).catch(() => {});
  }

  /** Files that pages hand over are kept in `folder`, and nobody is asked. */
  async downloadTo(folder) {
    if (this.kind === "firefox") {
      const downloadBehavior = { type: "allowed", destinationFolder: folder };
      await this.browser.connection.send("browser.setDownloadBehavior", { downloadBehavior });
      return;
    }
    const cdp = await this.browser.target().createCDPSession();
    await cdp.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  }

  async close() {
    clearInterval(this.presence);
    await this.browser.close().catch(() => {});
    await this.outside.close();
    if (this.kind === "firefox") keep(this.settings.profileDir);
    if (this.ownProfile) rmSync(this.settings.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
