/** What plays while a curtain is drawn: paused, and on again only when it is told to. */
import { beforeEach, expect, it, vi } from "vitest";
import { Resting } from "../../../extension/src/content/resting";

let stop: AbortController;
let resting: Resting;

/** A film as the browser tells it: `fire` is what the page made it do. */
function film({ paused = false, ended = false, srcObject = null as object | null } = {}) {
  const made = document.createElement("video");
  const is = { paused };
  Object.defineProperties(made, {
    paused: { get: () => is.paused },
    ended: { get: () => ended },
    srcObject: { get: () => srcObject },
  });
  made.pause = () => {
    is.paused = true;
  };
  made.play = async () => {
    is.paused = false;
  };
  document.body.append(made);
  const begin = () => {
    is.paused = false;
    made.dispatchEvent(Object.defineProperty(new Event("play"), "isTrusted", { value: true }));
  };
  return { made, begin };
}

beforeEach(() => {
  vi.spyOn(document, "readyState", "get").mockReturnValue("complete");
  document.body.replaceChildren();
  stop = new AbortController();
  resting = new Resting(window);
  return () => stop.abort();
});

it("is paused, also when it starts meanwhile, and goes on when it is told to", () => {
  const [one, still, later] = [film(), film({ paused: true }), film({ paused: true })];
  resting.begin(stop.signal);
  later.begin();
  expect([one.made.paused, later.made.paused]).toEqual([true, true]);
  stop.abort();
  expect([one.made.paused, later.made.paused], "a curtain that is gone tells nothing").toEqual([true, true]);
  resting.goOn();
  expect([one.made.paused, still.made.paused, later.made.paused]).toEqual([false, true, false]);
});

it("stays still once it is forgotten, and is left alone after that", () => {
  const one = film();
  resting.begin(stop.signal);
  stop.abort();
  resting.forget();
  resting.goOn();
  expect(one.made.paused).toBe(true);
  one.begin();
  expect(one.made.paused).toBe(false);
});

it("is no call, nothing that is over, and nothing that the page took away", () => {
  const [call, over, gone] = [film({ srcObject: {} }), film({ ended: true }), film()];
  resting.begin(stop.signal);
  expect([call.made.paused, over.made.paused, gone.made.paused]).toEqual([false, false, true]);
  gone.made.remove();
  stop.abort();
  resting.goOn();
  expect(gone.made.paused).toBe(true);
});
