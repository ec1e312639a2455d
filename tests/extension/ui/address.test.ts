import { expect, it } from "vitest";
import { originsOfRead } from "../../../extension/src/ui/options/address";
import { pasted } from "../../../shared/ui/pasted";

it.each([
  ["a site", "https://www.youtube.com/", "*://*.youtube.com/*"],
  ["letters beyond ASCII", "café.example", "*://*.xn--caf-dma.example/*"],
  ["a host with a port", "http://feed.localhost:8080/", "*://*.feed.localhost/*"],
  ["numbers, with nothing below them", "127.0.0.1:8080", "*://127.0.0.1/*"],
])("asks the browser for %s and all below it", (_name, text, origin) => {
  const read = pasted(text);
  expect(read && originsOfRead(read.whole)).toEqual([origin]);
});

it("asks for the whole site even for a part: browsers permit no less", () => {
  const part = pasted("https://www.youtube.com/watch?v=abc")?.part;
  expect(part && originsOfRead(part)).toEqual(["*://*.youtube.com/*"]);
});
