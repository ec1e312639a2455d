import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { defineConfig } from "wxt";
import { told } from "./src/adapters/file";
import { readAdapters } from "./src/adapters/folder";

/** Public half of a key whose private half nobody kept: it only fixes the identifier, keldikicphgjolaijgjdbellcejligif. */
const CHROMIUM_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxrb/BX12dR1Nirnfou5kwvrqI0GRvyWIzYu8aql8el430P6HHiWHWPqtx88YKeT16kPtgdXTqYTMsnlzDKq4rPCul+fJq84sCcvjVYJG22SiLAlijfvyWs2TV+k0Vq5FPfmFzOwvGDciISEkstwDYIlTQTMtJlLFR8q1cxZ11Ha6HT0ibfFavfVBVpwDki5swk7yafD5slDR7iwiWHT7oU6IOg3lYlOMlPi0A9vyGL6jM2qKDRDewIxhWbjFI0cz4jtsdNgfVRWGzzAQjl1UHLaftZhuzRo45n71w4GCBQ/Cfv6hLP7U+wvYdsEux9ktqoAOtGkm69ZJebIRkkxOSQIDAQAB";

/** Stories cannot click the permission prompt: their build has what it asks for granted, and nothing else differs. */
const STORIES = process.env.ESCALE_STORIES === "1";
const TEST_HOSTS = "*://*.localhost/*";

const LOCALES = fileURLToPath(new URL("../shared/locales", import.meta.url));

const ADAPTERS = fileURLToPath(new URL("../shared/catalogue/adapters", import.meta.url));

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  // The service, and the data files that come with the extension.
  "connect-src 'self' http://127.0.0.1:*",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The manifest's own texts, in the only format that browsers read for them. */
function browserMessages(language: "en" | "fr"): string {
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(readFileSync(join(LOCALES, language, "manifest.ftl"), "utf8")));
  const text = (id: string) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`${language}/manifest.ftl has no message ${id}`);
    return { message: bundle.formatPattern(pattern) };
  };
  return JSON.stringify({ name: text("manifest-name"), description: text("manifest-description") }, null, 2);
}

/** Where data was read is told to people as a text: what is built names no address beyond this machine (security reference, row 29). */
function withoutAddresses(text: string): string {
  const { $schema, sources, source, ...data } = JSON.parse(text);
  const told = source?.map((one: { address: string }) => ({ ...one, address: one.address.replace(/^https:\/\//, "") }));
  return JSON.stringify({ ...data, ...(told && { source: told }) }, null, 2);
}

const isCatalogue = (id: string) => /\/shared\/catalogue\/[\w-]+\.json$/.test(id);

/** The adapters of the catalogue, and their names. A broken one ends the build with its name and line. */
function adapterFiles(): { relativeDest: string; contents: string }[] {
  const names = readdirSync(ADAPTERS).sort();
  const files = names.map((name) => [name, readFileSync(join(ADAPTERS, name), "utf8")] as const);
  const { refusals } = readAdapters(Object.fromEntries(files));
  if (refusals.length > 0) throw new Error(`Adapters refused:\n${refusals.map(told).join("\n")}`);
  const shipped = files.map(([name, text]) => [name, withoutAddresses(text)] as const);
  return [["index.json", JSON.stringify(names)] as const, ...shipped].map(([name, contents]) => ({
    relativeDest: `adapters/${name}`,
    contents,
  }));
}

export default defineConfig({
  manifestVersion: 3,
  // `browser` must be imported, so that dependency-cruiser sees who names it.
  imports: false,
  outDir: "built",
  outDirTemplate: `${STORIES ? "stories-" : ""}{{browser}}-mv{{manifestVersion}}{{modeSuffix}}`,
  webExt: { disabled: true },
  zip: { artifactTemplate: "escale-{{browser}}.zip", zipSources: false },
  vite: () => ({
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    plugins: [
      {
        name: "without-addresses",
        enforce: "pre" as const,
        transform: (code: string, id: string) => (isCatalogue(id) ? withoutAddresses(code) : null),
      },
    ],
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  }),
  hooks: {
    // The two scripts that run in pages are unlisted: the background registers them per site at run time, and WXT's wrapper for
    // content scripts would announce itself to the page with a message that the page can also forge.
    "entrypoints:resolved": (wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === "unlisted-script") entrypoint.outputDir = join(wxt.config.outDir, "content-scripts");
      }
    },
    "build:publicAssets": (_wxt, files) => {
      for (const language of ["en", "fr"] as const) {
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents: browserMessages(language) });
      }
      files.push(...adapterFiles());
    },
  },
  manifest: ({ browser, command }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: [
      "alarms",
      "declarativeNetRequestWithHostAccess",
      "idle",
      "scripting",
      "storage",
      "tabs",
      "webNavigation",
      ...(STORIES ? ["notifications" as const] : []),
      ...(STORIES && browser !== "firefox" ? ["contentSettings" as const] : []),
    ],
    // Asked for when somebody wants to be told by a notification, or chooses which sites may notify, and given back when they no
    // longer do. Firefox keeps that choice to itself and does not know the second one.
    optional_permissions: ["notifications", ...(browser === "firefox" ? [] : ["contentSettings" as const])],
    host_permissions: ["http://127.0.0.1/*", ...(STORIES ? [TEST_HOSTS] : [])],
    optional_host_permissions: ["*://*/*"],
    incognito: "not_allowed",
    web_accessible_resources: [{ resources: ["gate.html"], matches: ["*://*/*"] }],
    // WXT's development server needs its own, looser policy.
    ...(command === "build" && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "escale@escale.local",
              strict_min_version: "128.0",
              data_collection_permissions: { required: ["browsingActivity"] },
            },
          },
        }
      : { key: CHROMIUM_KEY, minimum_chrome_version: "120" }),
  }),
});
