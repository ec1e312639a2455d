import { expect, it } from "vitest";
import { usable } from "../../../extension/src/content/usable";

it.each([
  ["nothing", [], null],
  ["what is not there", [undefined], null],
  ["what the browser refuses", ["article["], null],
  ["one", ["article"], "article"],
  ["all but what the browser refuses", ["article[", "p, q", undefined, "a"], "p, q,a"],
  ["the same, asked again", ["article[", "a"], "a"],
])("usable of %s", (_name, selectors, expected) => expect(usable(selectors)).toBe(expected));
