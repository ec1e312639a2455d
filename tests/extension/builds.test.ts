import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const OUTPUT = "extension/built";
const TEST_HOSTS = "*://*.localhost/*";

/** Every file of a build, its path below the build to its bytes. */
function files(build: string): Map<string, string> {
  const entries = readdirSync(`${OUTPUT}/${build}`, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  return new Map(paths.map((path) => [path.slice(`${OUTPUT}/${build}/`.length), readFileSync(path, "latin1")]));
}

const manifest = (build: string) => JSON.parse(readFileSync(`${OUTPUT}/${build}/manifest.json`, "utf8"));

describe.each(["chrome-mv3", "firefox-mv3"])("%s", (build) => {
  test("the build for stories differs only by what is granted", () => {
    const [shipped, stories] = [files(build), files(`stories-${build}`)];
    expect([...stories.keys()].sort()).toEqual([...shipped.keys()].sort());
    const different = [...shipped].filter(([path, bytes]) => stories.get(path) !== bytes).map(([path]) => path);
    expect(different).toEqual(["manifest.json"]);
    const expected = manifest(build);
    expected.host_permissions.push(TEST_HOSTS);
    expected.permissions.push("notifications");
    // docs/decisions/0028: Chromium's prompt for it cannot be pressed by a driver either.
    if (build.startsWith("chrome")) expected.permissions.push("contentSettings");
    expect(manifest(`stories-${build}`)).toEqual(expected);
  });

  test("nothing is injected or granted before a person adds a site", () => {
    const { content_scripts, host_permissions, incognito, permissions } = manifest(build);
    expect(content_scripts).toBeUndefined();
    expect(permissions).not.toContain("notifications");
    expect(permissions).not.toContain("contentSettings");
    expect(host_permissions).toEqual(["http://127.0.0.1/*"]);
    expect(incognito).toBe("not_allowed");
  });

  test("holds the scripts and the page that the background names", () => {
    const names = [...files(build).keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        ...["guard", "visit", "hold", "mute", "asking"].map((name) => `content-scripts/${name}.js`),
        "gate.html",
        "notifications.html",
      ]),
    );
  });

  test("asks for the browser's list of notifications only where there is one", () => {
    const wanted = build.startsWith("chrome") ? ["notifications", "contentSettings"] : ["notifications"];
    expect(manifest(build).optional_permissions).toEqual(wanted);
  });

  test.each(["hold", "mute"])("%s runs among a page's own scripts and leaves no name there", (name) => {
    const script = files(build).get(`content-scripts/${name}.js`) ?? "";
    expect(script).toMatch(/^\(function\(\)\{/);
    expect(script).not.toMatch(/runtime|sendMessage/);
  });
});
