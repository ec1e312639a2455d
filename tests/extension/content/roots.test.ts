import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eachMedia, isMain, onMedia } from "../../../extension/src/content/watchers/media";
import { eachRoot, type Root } from "../../../extension/src/content/watchers/roots";

vi.mock("wxt/browser", () => ({ browser: {} }));

let stop: AbortController;
beforeEach(() => {
  stop = new AbortController();
  document.body.replaceChildren();
});
afterEach(() => stop.abort());

/** A custom element with a video in its shadow root. */
function player() {
  const host = document.createElement("media-player");
  const root = host.attachShadow({ mode: "open" });
  const video = document.createElement("video");
  root.append(video);
  video.muted = true;
  document.body.append(host);
  const fire = (type: string) =>
    video.dispatchEvent(Object.defineProperty(new Event(type), "isTrusted", { value: true }));
  return { host, root, video, fire };
}

describe("roots", () => {
  it("are known when the page has loaded, and media is heard in them", () => {
    const { video, fire } = player();
    const heard: HTMLMediaElement[] = [];
    onMedia(window, "playing", (media) => heard.push(media), stop.signal);
    fire("playing");
    expect(heard).toEqual([video]);
    stop.abort();
    fire("playing");
    expect(heard).toHaveLength(1);
  });

  it("are found where one presses, by all who follow, once each", () => {
    const [first, second]: [Root[], Root[]] = [[], []];
    eachRoot(window, (root) => first.push(root), stop.signal);
    eachRoot(window, (root) => second.push(root), stop.signal);
    const { host, root, fire } = player();
    const press = new Event("pointerdown");
    vi.spyOn(press, "composedPath").mockReturnValue([host, document.body, document, window]);
    window.dispatchEvent(press);
    window.dispatchEvent(press);
    for (const found of [first, second]) expect(found.map((one) => one === root)).toEqual([false, true]);
    const media: HTMLMediaElement[] = [];
    eachMedia(window, (one) => media.push(one), stop.signal);
    expect(media).toHaveLength(1);
    fire("pause");
  });

  it("in full screen is what one came for, however small its own place is", () => {
    const { host, video } = player();
    expect(isMain(window, video)).toBe(false);
    Object.defineProperty(document, "fullscreenElement", { value: host, configurable: true });
    expect(isMain(window, video)).toBe(true);
    Reflect.deleteProperty(document, "fullscreenElement");
  });
});
