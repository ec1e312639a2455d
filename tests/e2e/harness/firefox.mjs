/**
 * Starting Firefox over WebDriver BiDi with the extension installed for good.
 *
 * A temporary add-on (`browser.installExtension`) is gone after a restart, and with it its registered content scripts and
 * dynamic rules. The stories need what a person has: an installed add-on. ESR honours `xpinstall.signatures.required=false`,
 * so an unsigned archive laid in `<profile>/extensions/<id>.xpi` before the start is a permanent one.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import puppeteer from "puppeteer-core";
import { warm } from "./firefox-cache.mjs";

/** Firefox draws a UUID per install for `moz-extension://`; a fixed one lets a story know the address of the gate. */
const FIREFOX_UUID = "e5ca1e00-0000-4000-8000-000000000001";

/** Everything that Firefox would fetch or send by itself, off. Puppeteer's own defaults cover part of it. */
const QUIET = {
  "app.normandy.enabled": false,
  "app.update.auto": false,
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.activity-stream.feeds.section.topstories": false,
  "browser.region.network.url": "",
  "browser.safebrowsing.provider.google4.updateURL": "",
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.search.geoSpecificDefaults": false,
  "browser.topsites.contile.enabled": false,
  "captivedetect.canonicalURL": "",
  "datareporting.usage.uploadEnabled": false,
  "dom.push.connection.enabled": false,
  "dom.push.serverURL": "",
  "extensions.blocklist.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.systemAddon.update.url": "",
  "media.gmp-provider.enabled": false,
  "messaging-system.rsexperimentloader.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.predictor.enabled": false,
  "network.prefetch-next": false,
  "network.trr.mode": 5,
  "privacy.query_stripping.enabled": false,
  "services.settings.poll_interval": 31536000,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
  "toolkit.telemetry.unified": false,
};

/** Preferences of one story. `id` is the add-on's id, `outsidePort` the trap that stands for the rest of the internet. */
function preferences({ id, language, outsidePort, prefs }) {
  return {
    ...QUIET,
    "xpinstall.signatures.required": false,
    "extensions.webextensions.uuids": JSON.stringify({ [id]: FIREFOX_UUID }),
    "extensions.webextOptionalPermissionPrompts": false,
    "intl.accept_languages": language === "fr" ? "fr-FR, fr" : "en-US, en",
    "intl.locale.requested": language === "fr" ? "fr" : "en-US",
    "media.autoplay.blocking_policy": 0,
    "media.autoplay.default": 0,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": outsidePort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": outsidePort,
    "network.proxy.no_proxies_on": "localhost, .localhost, 127.0.0.1",
    ...prefs,
  };
}

/**
 * Pack `extensionDir` as `<profile>/extensions/<id>.xpi`, with python, the one archiver that every Escale machine has.
 * Only once: a newer archive at a later start is an update to Firefox, and an update drops registered content scripts.
 */
function installForGood(extensionDir, profileDir, id) {
  const archive = join(profileDir, "extensions", `${id}.xpi`);
  if (existsSync(archive)) return;
  mkdirSync(dirname(archive), { recursive: true });
  const script =
    "import shutil, sys, os; os.replace(shutil.make_archive(sys.argv[1], 'zip', sys.argv[2]), sys.argv[1])";
  execFileSync("python3", ["-c", script, archive, extensionDir]);
}

/**
 * Start Firefox on `profileDir`.
 * @returns {Promise<{browser: import("puppeteer-core").Browser, extensionOrigin: string}>}
 */
export async function startFirefox({
  executablePath,
  extensionDir,
  profileDir,
  headless,
  language,
  outsidePort,
  prefs,
  env,
}) {
  const manifest = JSON.parse(readFileSync(join(extensionDir, "manifest.json"), "utf8"));
  const id = manifest.browser_specific_settings.gecko.id;
  installForGood(extensionDir, profileDir, id);
  warm(profileDir);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless,
    userDataDir: profileDir,
    extraPrefsFirefox: preferences({ id, language, outsidePort, prefs }),
    env: {
      ...process.env,
      MOZ_DISABLE_AUTO_SAFE_MODE: "1",
      MOZ_REMOTE_SETTINGS_DEVTOOLS: "1",
      LANGUAGE: language,
      ...env,
    },
    defaultViewport: null,
    args: [
      "--width=1280",
      "--height=900",
      // Without it BiDi refuses to go to `moz-extension://` pages.
      "--remote-allow-system-access",
    ],
  });
  return { browser, extensionOrigin: `moz-extension://${FIREFOX_UUID}` };
}

/** Run a script of the browser itself. */
async function inBrowser(browser, expression) {
  const { result } = await browser.connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  await browser.connection.send("script.evaluate", {
    expression,
    target: { context: result.contexts[0].context },
    awaitPromise: false,
  });
}

/** Type an address into the address bar of the front window, and press Enter. */
export async function typeAddress(browser, address) {
  const bar = 'Services.wm.getMostRecentWindow("navigator:browser").gURLBar';
  await inBrowser(browser, `${bar}.focus(); ${bar}.value = ${JSON.stringify(address)}; ${bar}.handleCommand();`);
}

/**
 * Tell Firefox that the person is there. Without a display it sees no input device, so it calls the person idle as soon as
 * the detection interval has passed since its start, whatever the driver types or clicks (measured, 153 ESR).
 */
export async function resetIdle(browser) {
  const service = 'Cc["@mozilla.org/widget/useridleservice;1"].getService(Ci.nsIUserIdleServiceInternal)';
  await inBrowser(browser, `${service}.resetIdleTimeOut(0)`);
}
