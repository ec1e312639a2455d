import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds into the Python package. Nothing inline: the service answers with a strict Content-Security-Policy. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: fileURLToPath(new URL("../escale/static", import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ["chrome120", "firefox128"],
  },
});
