/**
 * The scripts of Firefox itself, compiled: a fresh profile compiles them anew, a third of what a start costs (measured). Kept from the first
 * session that ends, given to each later fresh profile. Nothing of a profile's state is in it, and Firefox drops it by itself when it
 * is of another version.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const KEPT = fileURLToPath(new URL("../../../node_modules/.cache/escale-firefox", import.meta.url));
const PARTS = ["compatibility.ini", "startupCache/scriptCache.bin", "startupCache/startupCache.8.little"];

/** For a profile that Firefox has not seen yet. */
export function warm(profileDir) {
  if (existsSync(join(profileDir, PARTS[0]))) return;
  for (const part of PARTS) copy(KEPT, profileDir, part);
}

/** From a profile whose Firefox has ended. Several may do this at once: the first one's is kept. */
export function keep(profileDir) {
  if (existsSync(KEPT) || !PARTS.every((part) => existsSync(join(profileDir, part)))) return;
  const mine = `${KEPT}-${process.pid}`;
  for (const part of PARTS) copy(profileDir, mine, part);
  try {
    renameSync(mine, KEPT);
  } catch {
    rmSync(mine, { recursive: true, force: true });
  }
}

function copy(from, to, part) {
  if (!existsSync(join(from, part))) return;
  mkdirSync(join(to, part, ".."), { recursive: true });
  cpSync(join(from, part), join(to, part));
}
