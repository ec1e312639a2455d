/** What may import what in the TypeScript half (architecture: "a test checks it"). Python's rules are in pyproject.toml. */

const error = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** What a content script must never hold: the client, the queue, storage, the database. It may ask (`send`) and know its `page`. */
const PRIVILEGED =
  "^extension/src/(sync|background)/|^extension/src/platform/(?!(page|send)[.])|^shared/client/client|node_modules/(idb|openapi-fetch)/";
const CONTENT_SCRIPTS = "^extension/(entrypoints/(guard|visit|asking|hold|mute)([.]|/)|src/content/)";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    error("no-circular", "A cycle is one module that pretends to be several.", {}, { circular: true }),
    error("resolvable", "Every import leads somewhere.", {}, { couldNotResolve: true }),
    error(
      "declared",
      "A library is declared by the package that imports it.",
      {},
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
    error(
      "domain-is-pure",
      "Rules take values and give values: other rules and wire types only.",
      { path: "^extension/src/domain/" },
      { pathNot: "^extension/src/domain/|^shared/client/(types|schema)" },
    ),
    error(
      "content-scripts-hold-no-credential",
      "A hostile page may take over a content script: it must find no client, no storage, no database there.",
      { path: CONTENT_SCRIPTS },
      { path: PRIVILEGED, reachable: true },
    ),
    error(
      "page-scripts-hold-nothing",
      "What runs among a page's own scripts knows nothing of the extension.",
      { path: "^extension/entrypoints/(hold|mute)[.]" },
      { path: "^extension/src/(platform|ui|background|sync)/", reachable: true },
    ),
    error(
      "browser-at-the-edge",
      "Only src/platform and the background entry point name the browser.",
      { path: "^extension/", pathNot: "^extension/(src/platform/|entrypoints/background([.]|/))" },
      { path: "node_modules/(wxt/dist/browser|@wxt-dev/browser)" },
    ),
    error(
      "one-module-makes-requests",
      "In the extension only src/sync talks to the service.",
      { path: "^extension/", pathNot: "^extension/(src/sync/|entrypoints/background([.]|/))" },
      { path: "^shared/client/client", dependencyTypesNot: ["type-only"] },
    ),
    error(
      "halves-meet-in-shared",
      "The extension and the dashboard know each other only through shared.",
      { path: "^(extension|server/dashboard|shared)/" },
      { path: "^(extension|server/dashboard)/", pathNot: "^$1/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "[.]wxt/|extension/built/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js"],
    },
  },
};
