/** Starting Chromium over the debugging pipe (the only transport that may install an unpacked extension). */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import puppeteer from "puppeteer-core";

/** Everything that Chromium would fetch or send by itself, off. Puppeteer's own defaults cover part of it. */
const QUIET = [
  "--component-updater=url-source=http://127.0.0.1:9/", // `--disable-component-update` alone still asked once
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,HttpsUpgrades,NetworkTimeServiceQuerying,OptimizationGuideModelDownloading",
  "--gaia-url=http://127.0.0.1:9", // otherwise it lists the accounts of a Google session
  "--no-default-browser-check",
  "--no-pings",
];

/** Chromium marks an extension that came over the debugging pipe with this bit and forgets it at the next start (measured, 156). */
const FROM_DEBUGGER = 0x8000;

/**
 * Preferences that a start needs: developer mode keeps unpacked extensions enabled. An extension
 * that an earlier start installed stays installed, with its rules, scripts and storage, as a person's would.
 * @returns {string | undefined} the id of the extension that the profile already holds
 */
function prepareProfile(profileDir, extensionDir) {
  const path = join(profileDir, "Default", "Preferences");
  const stored = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const extensions = stored.extensions ?? {};
  const [id, entry] =
    Object.entries(extensions.settings ?? {}).find(([, one]) => one.path === realpathSync(extensionDir)) ?? [];
  if (entry) entry.creation_flags &= ~FROM_DEBUGGER;
  stored.extensions = { ...extensions, ui: { ...extensions.ui, developer_mode: true } };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(stored));
  return id;
}

/**
 * Start Chromium on `profileDir`, with the extension. `shown`: for a person to use, so without the driver's banner, in the
 * sandbox unless root, and ended by its starter alone, who has more to clean up than the browser.
 * @returns {Promise<{browser: import("puppeteer-core").Browser, extensionOrigin: string}>}
 */
export async function startChromium({
  executablePath,
  extensionDir,
  profileDir,
  headless,
  language,
  outsidePort,
  flags = [],
  env,
  shown = false,
}) {
  const installed = prepareProfile(profileDir, extensionDir);
  const browser = await puppeteer.launch({
    browser: "chrome",
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profileDir,
    defaultViewport: null,
    handleSIGINT: !shown,
    handleSIGTERM: !shown,
    handleSIGHUP: !shown,
    ignoreDefaultArgs: shown ? ["--enable-automation"] : false,
    env: { ...process.env, LANGUAGE: language, ...env },
    args: [
      ...QUIET,
      ...(shown && process.getuid?.() !== 0 ? [] : ["--no-sandbox", "--test-type"]), // as root the sandbox refuses to start
      "--autoplay-policy=no-user-gesture-required",
      `--lang=${language}`,
      `--accept-lang=${language === "fr" ? "fr-FR,fr" : "en-US,en"}`,
      `--proxy-server=127.0.0.1:${outsidePort}`, // loopback names bypass a proxy by rule
      "--window-size=1280,900",
      ...flags,
    ],
  });
  const id = installed ?? (await browser.installExtension(extensionDir));
  return { browser, extensionOrigin: `chrome-extension://${id}` };
}
