/** Cues in an open root, on an ordinary page of the stories' websites: the product's own are closed, also to axe. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
let bundled;

/** The script that gives a page `showOpenCue(facts)`, which returns what takes the cue away again. */
export async function openCueScript() {
  bundled ??= build({
    root: at("../../.."),
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: { write: false, lib: { entry: at("./open-cue.ts"), formats: ["iife"], name: "openCue" } },
  });
  const [{ output }] = [await bundled].flat();
  return output[0].code;
}
