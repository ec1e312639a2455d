import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

/** No test is about how fast a machine is: a busy one takes its time, and one that hangs ends all the same. */
const PATIENCE_MS = 60_000;

/** One project per folder: `npx vitest --config tests/vitest.config.ts --project extension`. */
function project(name: string, environment: "happy-dom" | "node") {
  const include = [`tests/${name}/**/*.test.{ts,tsx}`];
  return { oxc: jsx, test: { name, environment, include, testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS } };
}

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    restoreMocks: true,
    projects: [project("extension", "happy-dom"), project("dashboard", "happy-dom"), project("contract", "node")],
  },
});
