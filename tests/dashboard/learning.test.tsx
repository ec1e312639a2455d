/** Learn cards: one a day, put away for good and brought back. */
import { expect, it, vi } from "vitest";
import { refused } from "./fake-service";
import { DAY, day, HOSTILE, VISITS } from "./samples";
import { asked, open, press, reads, root, service, setStage, text } from "./stage";

setStage();

it("shows the card of the day, puts it away for good, and takes that back", async () => {
  const card = { card: "overrun", happened_at: "2026-11-23T09:12:00.000Z", site_name: HOSTILE } as const;
  service.learning = { today: card, closed: [] };
  await open("/today");
  await reads("Time is hard to feel");
  expect(text()).toContain(HOSTILE);
  await press("Got it");
  await reads("This card will not come back.");
  expect(service.learning.closed).toEqual(["overrun"]);
  expect(text()).not.toContain("Time is hard to feel");
  await press("Undo");
  await reads("Time is hard to feel");
  await press("No more cards");
  await reads("No card will be shown any more.");
  expect(service.learning.closed).toEqual(["every"]);
});

it("tells when it happened by the clock of the day", async () => {
  service.today = day({ zone: "Asia/Tokyo", visits: VISITS });
  service.learning = {
    today: { card: "chapter", happened_at: "2026-11-23T09:12:00.000Z", site_name: "News" },
    closed: [],
  };
  await open("/today");
  await reads("Because of News, at 18:12");
});

it("takes back that no card is wanted, and leaves away what was put away before", async () => {
  const card = { card: "overrun", happened_at: "2026-11-23T09:12:00.000Z", site_name: "News" } as const;
  service.learning = { today: card, closed: ["chapter"] };
  await open("/today");
  await press("No more cards");
  await reads("No card will be shown any more.");
  await press("Undo");
  await reads("Time is hard to feel");
  expect(service.learning.closed).toEqual(["chapter"]);
});

it("says that a card could not be put away, and keeps it", async () => {
  service.learning = {
    today: { card: "chapter", happened_at: "2026-11-23T09:12:00.000Z", site_name: "News" },
    closed: [],
  };
  service.instead = ({ method }) => (method === "PUT" ? refused(503, "busy") : null);
  await open("/today");
  await press("Got it");
  await vi.waitFor(() => expect(root.querySelector("[role=alert]")?.textContent).toBeTruthy());
  expect(text()).toContain("A feed has no last page");
});

it("shows another day without a card", async () => {
  service.learning = {
    today: { card: "chapter", happened_at: "2026-11-23T09:12:00.000Z", site_name: "News" },
    closed: [],
  };
  service.days[DAY] = day({ visits: VISITS });
  await open(`/day/${DAY}`);
  await reads("Planned 10 min, stayed 14 min.");
  expect(asked("GET")).not.toContain("/learn-cards");
});

it("brings cards back that were put away", async () => {
  service.learning = { today: null, closed: ["chapter", "every"] };
  await open("/data");
  await reads("You put one card away for good.");
  await press("Show them again");
  await reads("They may come back when there is a reason.");
  expect(service.learning.closed).toEqual([]);
  expect(asked("GET").filter((path) => path === "/data")).toHaveLength(2); // the table above counts them
});
