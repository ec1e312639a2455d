import { describe, expect, it } from "vitest";
import { CHOSEN, EITHER, FED, sharesOf } from "../../server/dashboard/src/week/reached";
import { reached } from "./samples";

describe("chosen or fed", () => {
  it("has a part for each way, and one only", () => {
    expect([...CHOSEN, ...FED, ...EITHER].sort()).toEqual(Object.keys(reached()).sort());
  });

  it.each([
    ["nothing", {}, [0, 0, 0, 0]],
    ["asked for", { typed: 1, search: 2, bookmark: 3, external_link: 4, subscription: 5 }, [15, 0, 0, 15]],
    ["put there", { recommendation: 1, autoplay: 2, notification: 3 }, [0, 6, 0, 6]],
    ["a link on the page may be either", { in_page_link: 4, unknown: 1 }, [0, 0, 5, 5]],
  ])("%s", (_name, pages, [chosen, fed, unknown, total]) => {
    expect(sharesOf(reached(pages))).toEqual({ chosen, fed, unknown, total });
  });
});
