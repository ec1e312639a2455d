/** Which page of a single-page site a document shows. */
import { beforeEach, expect, it } from "vitest";
import { watchPages } from "../../../extension/src/content/pages";

let pages: () => number;

beforeEach(() => {
  const stop = new AbortController();
  history.replaceState(null, "", "/feed");
  pages = watchPages(window, stop.signal);
  return () => stop.abort();
});

const fire = (event: Event, isTrusted = true) =>
  document.body.dispatchEvent(Object.defineProperty(event, "isTrusted", { value: isTrusted }));
const click = (isTrusted = true) => fire(new MouseEvent("click", { bubbles: true }), isTrusted);
const key = (name: string) => fire(new KeyboardEvent("keydown", { key: name, bubbles: true }));
const goBack = () =>
  window.dispatchEvent(Object.defineProperty(new PopStateEvent("popstate"), "isTrusted", { value: true }));
const goTo = (address: string) => history.pushState(null, "", address);

it.each<[string, () => void, number]>([
  ["a press, then another address", () => [click(), goTo("/film")], 1],
  ["a key", () => [key("Enter"), goTo("/film")], 1],
  ["another query: films of one path", () => [click(), goTo("/feed?v=1"), pages(), click(), goTo("/feed?v=2")], 2],
  ["back", () => [click(), goTo("/film"), pages(), goTo("/feed"), goBack()], 2],
  ["one press explains one page", () => [click(), goTo("/film"), pages(), goTo("/film/2")], 1],
  ["a feed that notes where one is", () => [goTo("/feed/2"), pages(), goTo("/feed/3")], 0],
  ["and a press in it later", () => [goTo("/feed/2"), click()], 0],
  ["a press that leads nowhere", () => click(), 0],
  ["a place on the page", () => [click(), goTo("/feed#comments")], 0],
  ["a key that turns to the next clip", () => [key("ArrowDown"), goTo("/clip/2")], 0],
  ["a press that the page made up", () => [click(false), goTo("/film")], 0],
])("%s", (_name, act, expected) => {
  act();
  expect(pages()).toBe(expected);
});
