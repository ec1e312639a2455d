/** Today and any day, in a document and in front of a service in memory. */
import { expect, it, vi } from "vitest";
import { refused } from "./fake-service";
import { DAY, day, HOSTILE, id, me, VISITS } from "./samples";
import { asked, button, open, press, reads, root, service, setStage, text } from "./stage";

setStage();

it("shows each visit with what was planned, what was lived and whether it was worth it", async () => {
  service.today = day({ visits: VISITS });
  await open("/today");
  await reads("Planned 10 min, stayed 14 min.");
  await reads("Worth it");
  expect(root.querySelectorAll(".visit")).toHaveLength(VISITS.length);
  expect(text()).toContain(HOSTILE);
  expect(root.querySelector("img, script")).toBeNull();
});

it("lets a visit be rated afterwards, and says so", async () => {
  service.today = day({ visits: VISITS.map((visit) => ({ ...visit, worth: null, met: null })) });
  await open("/today");
  await press("Say whether it was worth it");
  const chips = () => [...root.querySelectorAll<HTMLInputElement>(".visit .chip input")];
  chips()[1]?.click();
  await reads("Noted.");
  await reads("Partly worth it");
  const told = service.heard.find((heard) => heard.method === "PUT");
  expect(told?.path).toBe(`/visits/${VISITS[0]?.id}/rating`);
  expect(told?.body).toEqual({ worth: "partly", met: null });
});

it("leaves the answer as it was when it cannot be kept", async () => {
  service.today = day({ visits: VISITS.map((visit) => ({ ...visit, worth: null, met: null })) });
  service.instead = ({ method }) => (method === "PUT" ? refused(404, "visit_not_found") : null);
  await open("/today");
  await press("Say whether it was worth it");
  root.querySelector<HTMLInputElement>(".visit .chip input")?.click();
  await reads("This visit is no longer here.");
  expect(root.querySelector(".visit .chip input:checked")).toBeNull();
});

it("says which cues cannot play, where one looks and changes things, until they can", async () => {
  const failing = { site_id: id(10), site_name: "YouTube", visits: 3, since_at: "2026-11-20T18:30:00.000+01:00" };
  service.failing = [
    { ...failing, kind: "chapter", worked: true },
    { ...failing, kind: "autoplay", worked: false },
  ];
  await open("/today");
  await reads("Chapters no longer work on YouTube. In the last 3 visits that could tell, since Friday 20 November");
  await reads("Autoplay cannot be held on YouTube.");
  await open("/sites");
  await reads("Chapters no longer work on YouTube.");
  service.failing = [];
  dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(text()).not.toContain("no longer work"));
});

it.each([
  ["/week", "2 visits"],
  ["/data", "My data"],
  ["/welcome", "Which language do you prefer?"],
])("asks nothing about cues on %s, which does not tell them", async (path, there) => {
  service.me = me({ welcomed: path !== "/welcome" });
  await open(path);
  await reads(there);
  expect(service.heard.map((heard) => heard.path)).not.toContain("/failing-cues");
});

it("says so when a day is not in the calendar, and asks for nothing", async () => {
  await open("/day/2026-13-45");
  await button("Today");
  expect(asked("GET").some((path) => path.startsWith("/days/"))).toBe(false);
});

it("shows the day that was asked for last, whatever arrives last", async () => {
  let late: (() => void) | undefined;
  service.days = { "2026-11-22": day({ day: "2026-11-22", visits: [] }) };
  service.today = day({ visits: VISITS });
  service.instead = async ({ path }) => {
    if (path === "/days/2026-11-22") await new Promise<void>((resolve) => (late = resolve));
    return null;
  };
  await open("/day/2026-11-22");
  await vi.waitFor(() => expect(late).toBeDefined());
  await press("Today");
  await reads("Answer Marie");
  late?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(text()).toContain("Answer Marie");
});

it("tells times that nothing is known of as no data", async () => {
  const gaps = [{ from_at: "2026-11-23T13:05:00.000Z", to_at: "2026-11-23T15:30:00.000Z" }];
  service.today = day({ visits: VISITS, gaps });
  await open("/today");
  await reads(/No data ?\d\d:05 to \d\d:30/);
});

it("tells times that nothing is known of by the clock of the day, as its visits are", async () => {
  const gaps = [{ from_at: "2026-11-23T13:05:00.000Z", to_at: "2026-11-23T15:30:00.000Z" }];
  const visits = VISITS.map((visit) => ({ ...visit, started_at: "2026-11-23T12:00:00.000Z" }));
  service.today = day({ zone: "Asia/Tokyo", visits, gaps });
  await open("/today");
  await reads(/No data ?22:05 to 00:30/);
  expect(root.querySelector(".visit time")?.textContent).toBe("21:00");
});

it("tells a day without visits as no data where nothing is known of it", async () => {
  const gaps = [{ from_at: "2026-11-23T03:00:00.000Z", to_at: "2026-11-24T03:00:00.000Z" }];
  service.days[DAY] = day({ visits: [], gaps, is_known: false });
  await open(`/day/${DAY}`);
  await reads(/No data ?(\d\d:00) to \1/);
  expect(text()).toContain("Escale has nothing from this day.");
});

it.each([
  ["en", "No visit to your sites on this day, as far as Escale knows.", "Escale has nothing"],
  ["fr", "Aucune visite sur vos sites ce jour-là, pour ce qu’Escale en sait.", "Escale n’a rien"],
] as const)("tells a day of zero as one (%s)", async (language, zero, nothing) => {
  service.me = me({ language });
  service.days[DAY] = day({ visits: [], gaps: [], is_known: true });
  await open(`/day/${DAY}`);
  await reads(zero);
  expect(text()).not.toContain(nothing);
});

it("says nothing of gaps where there are none", async () => {
  service.today = day({ visits: VISITS, gaps: [] });
  await open("/today");
  await reads("Planned 10 min, stayed 14 min.");
  expect(text()).not.toContain("No data");
});
