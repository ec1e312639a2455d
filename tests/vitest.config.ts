import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const jsx = { jsx: { runtime: "automatic", importSource: "preact" } } as const;

/** One project per folder: `npx vitest --config tests/vitest.config.ts --project extension`. */
function project(name: string, environment: "happy-dom" | "node") {
  return { oxc: jsx, test: { name, environment, include: [`tests/${name}/**/*.test.{ts,tsx}`] } };
}

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    restoreMocks: true,
    projects: [project("extension", "happy-dom"), project("dashboard", "happy-dom"), project("contract", "node")],
  },
});
