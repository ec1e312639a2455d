import { expect, it } from "vitest";
import { typedSite } from "../../../extension/src/ui/options/address";

it.each([
  ["a host", "youtube.com", "youtube.com", "*://*.youtube.com/*"],
  ["spaces around", "  youtube.com ", "youtube.com", "*://*.youtube.com/*"],
  ["a whole address", "https://www.youtube.com/", "youtube.com", "*://*.youtube.com/*"],
  ["a part of a site", "youtube.com/shorts/", "youtube.com/shorts", "*://*.youtube.com/*"],
  ["query and fragment are not meant", "https://x.example/home?a=1#top", "x.example/home", "*://*.x.example/*"],
  ["a port is not part of it", "http://feed.localhost:8080/wall", "feed.localhost/wall", "*://*.feed.localhost/*"],
  ["capital letters", "YouTube.COM", "youtube.com", "*://*.youtube.com/*"],
  ["a subdomain stays", "m.youtube.com", "m.youtube.com", "*://*.m.youtube.com/*"],
  ["letters beyond ASCII", "café.example", "xn--caf-dma.example", "*://*.xn--caf-dma.example/*"],
])("%s", (_name, text, pattern, origin) => {
  expect(typedSite(text)).toEqual({ name: pattern, pattern, origins: [origin] });
});

it.each([
  ["nothing", ""],
  ["spaces", "   "],
  ["a word", "youtube"],
  ["a sentence", "my favourite site"],
  ["every site", "*"],
  ["a wildcard", "*.youtube.com"],
  ["another protocol", "ftp://files.example/"],
  ["a file", "file:///etc/passwd"],
  ["code", "javascript:alert(1)"],
  ["a broken address", "https://"],
])("%s is no address of a website", (_name, text) => expect(typedSite(text)).toBeNull());
