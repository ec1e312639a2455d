import { expect, it, vi } from "vitest";
import { startVisit } from "../../../extension/src/content/visit";

const extension = vi.hoisted(() => {
  const arrivals: unknown[] = [];
  const runtime = {
    id: "escale" as string | undefined,
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
    sendMessage: async ({ type, request }: { type: string; request: { arrival?: string } }) => {
      if (type === "page/state") arrivals.push(request.arrival);
      return { value: null };
    },
  };
  return { arrivals, browser: { runtime } };
});
vi.mock("wxt/browser", () => ({ browser: extension.browser }));

it("the script of a page that was loaded ahead begins when somebody goes there, and once", () => {
  const { arrivals } = extension;
  const shown = (prerendering: boolean) => {
    Object.defineProperty(document, "prerendering", { value: prerendering, configurable: true });
    document.dispatchEvent(new Event("prerenderingchange"));
  };
  shown(true);
  startVisit(window);
  startVisit(window);
  shown(true); // a page may say so itself
  expect(arrivals).toEqual([]);
  shown(false);
  shown(false);
  expect(arrivals).toEqual(["loaded"]);
  extension.browser.runtime.id = undefined; // ends the script at its next event
});
