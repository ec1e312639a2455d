/** A module of the extension, bundled for an ordinary page. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function bundled(entry) {
  const made = await build({
    root: at("../../.."),
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: { write: false, lib: { entry: at(entry), formats: ["iife"], name: "bundled" } },
  });
  return [made].flat()[0].output[0].code;
}
