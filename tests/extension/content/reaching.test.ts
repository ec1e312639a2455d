/** What a page tells of how the next one will have been reached. */
import { beforeEach, expect, it } from "vitest";
import { watchReaching } from "../../../extension/src/content/reaching";

let told: (string | null)[];
let film: HTMLVideoElement;

beforeEach(() => {
  const stop = new AbortController();
  told = [];
  Object.assign(window, { innerWidth: 1_000, innerHeight: 800 });
  film = document.createElement("video");
  film.getBoundingClientRect = () => new DOMRect(0, 0, 1_000, 400);
  const tell = async ({ hints }: { hints: { gesture: string | null } }) => void told.push(hints.gesture);
  document.body.replaceChildren(film);
  watchReaching(window, tell, () => 0, stop.signal);
  return () => stop.abort();
});

const fire = (event: Event, on: EventTarget = document.body) =>
  on.dispatchEvent(Object.defineProperty(event, "isTrusted", { value: true }));
const key = (name: string) => fire(new KeyboardEvent("keydown", { key: name, bubbles: true }));
const end = () => fire(new Event("ended"), film);
const click = () => fire(new MouseEvent("click", { bubbles: true }));

it.each<[string, () => void, string[]]>([
  ["the first key after the end of a film", () => [end(), key("N"), key("N")], ["ended", "press"]],
  ["at each end", () => [end(), key("Enter"), end(), key("N")], ["ended", "press", "ended", "press"]],
  ["not one that begins nothing", () => [end(), key("Shift"), key("Tab")], ["ended"]],
  ["not one that scrolls", () => [end(), key("PageDown")], ["ended"]],
  ["not once something was pressed", () => [end(), click(), key("N")], ["ended", "press"]],
  ["not while it plays", () => key("N"), []],
])("a key is told as a press: %s", (_name, act, expected) => {
  act();
  expect(told).toEqual(expected);
});
