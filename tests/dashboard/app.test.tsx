/** The whole dashboard in a document, in front of a service in memory: what a person sees and can do. */
import { expect, it, vi } from "vitest";
import { refused } from "./fake-service";
import { BESIDES, BROWSER, DAY, day, HOSTILE, id, me, NOTICES, VISITS } from "./samples";
import { button, choose, open, press, reads, root, service, setStage, text, type } from "./stage";

setStage();

const asked = (method: string) => service.heard.filter((heard) => heard.method === method).map((heard) => heard.path);

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

it("tells what happened to the data on every page, until it was read", async () => {
  service.notices = NOTICES.slice(1, 3);
  await open("/sites");
  await reads(/the backup of Sunday 22 November at \d\d:07 in its place/);
  await reads("Escale began again from nothing");
  await press("I have read this");
  await vi.waitFor(() => expect(text()).not.toContain("the backup of"));
  expect(service.notices).toEqual(NOTICES.slice(2, 3));
  expect(text()).toContain("Escale began again from nothing");
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

it("says a pace below two in the singular, as French does", async () => {
  service.me = me({ language: "fr" });
  await open("/week");
  await reads("1,4 nouveauté par minute");
});

it("shows a week: intentions on one scale, the label, and only what may be claimed", async () => {
  await open("/week");
  await reads("58 min of 1 h planned, 2 visits");
  expect(text()).toContain(HOSTILE);
  await reads("Chosen by you34 % (27 of 80 pages)");
  await reads("Served by the site49 % (39 of 80 pages)");
  await reads("Not known which18 % (14 of 80 pages)");
  await reads("Paid for15 % (36 of 240 items)");
  await reads("Pace1.4 new a minute");
  await reads(/41 min · usually 1 h 05 to 2 h 37, over 8 weeks.*1 h 05 – 2 h 37Less than in your other weeks\./);
  await reads("It is too early to say more: at least 2 more weeks are needed.");
  expect(asked("GET")).toContain("/weeks/2026-W48/review");
});

it("goes from week to week, and not beyond this one", async () => {
  await open("/week");
  await press("← The week before");
  await vi.waitFor(() => expect(asked("GET")).toContain("/weeks/2026-W47"));
  await press("The week after →");
  await reads("58 min of 1 h planned");
  await vi.waitFor(() => expect(text()).not.toContain("The week after"));
});

it("shows the label of one site of the week", async () => {
  await open("/week");
  await reads("all my sites");
  const select = root.querySelector<HTMLSelectElement>("#label-of");
  const [, one] = [...(select?.options ?? [])];
  const before = root.querySelector(".label dl")?.textContent;
  if (!select || !one) throw new Error("no site to choose");
  select.value = one.value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(root.querySelector(".label dl")?.textContent).not.toBe(before));
});

it("shows how the gate and a cue will look, with the strength that is chosen", async () => {
  await open("/sites");
  await press("Change Le Monde");
  await press("See how it looks");
  await reads("It says “Gate: Le Monde” and offers: “Not now” “Enter”");
  const chip = [...root.querySelectorAll<HTMLInputElement>(".looks input")].find((one) => one.value === "chapter");
  chip?.click();
  await reads("It says “End of chapter 1” and offers: “I’m done, close” “One more chapter”");
  root.querySelector<HTMLInputElement>("[name^=strength-][value=curtain]")?.click();
  await reads("Over the whole page, until you answer.");
  expect(root.querySelector(".look.curtain")).not.toBeNull();
});

it("says what is missing when there is nothing to compare with", async () => {
  service.review = { comparisons: BESIDES.slice(3) };
  await open("/week/2026-W48");
  await reads("too early to say more: at least 2 more weeks");
  expect(text()).not.toContain("usually");
  service.review = { comparisons: BESIDES.slice(3).map((one) => ({ ...one, value: 0 })) };
  await press("← The week before");
  await reads("The week after →");
  await reads("too early to say more: at least 2 more weeks");
});

it("says so when a day is not in the calendar, and asks for nothing", async () => {
  await open("/day/2026-13-45");
  await button("Today");
  expect(asked("GET").some((path) => path.startsWith("/days/"))).toBe(false);
});

it("leads out when the credential is over", async () => {
  service.instead = () => refused(401, "credential_refused");
  await open("/today");
  await vi.waitFor(() => expect(sessionStorage.getItem("escale-bearer")).toBeNull());
  await reads("escale open");
});

it("says that the service cannot be reached, and tries again when told", async () => {
  service.up = false;
  await open("/today");
  await button("Try again");
  service.up = true;
  service.today = day({ visits: VISITS });
  await press("Try again");
  await reads("Answer Marie");
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

it("keeps what was typed when saving a site fails, and says why", async () => {
  await open("/sites");
  await press("Change Le Monde");
  await vi.waitFor(() => expect(root.querySelector(".site-form")).not.toBeNull());
  service.instead = ({ method }) => (method === "PUT" ? refused(409, "site_already_watched") : null);
  await type(".site-form input", "My paper");
  root.querySelector<HTMLFormElement>(".site-form")?.requestSubmit();
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(1));
  expect(service.heard.find(({ method }) => method === "PUT")?.body.name).toBe("My paper");
  await vi.waitFor(() => expect(root.querySelector('[role="alert"], .problem')).not.toBeNull());
  expect(root.querySelector<HTMLInputElement>(".site-form input")?.value).toBe("My paper");
});

it("puts a site in a category of the person's own words, and offers them for the next one", async () => {
  await open("/sites");
  await press("Change YouTube");
  const select = () => root.querySelector<HTMLSelectElement>("[id^=category-]");
  await vi.waitFor(() => expect(select()).not.toBeNull());
  await choose("[id^=category-]", "Write");
  await type("[aria-label='The category in your own words']", "Making music");
  root.querySelector<HTMLFormElement>(".site-form")?.requestSubmit();
  await vi.waitFor(() => expect(service.sites.map(({ category }) => category)).toContain("Making music"));
  await vi.waitFor(() => expect([...(select()?.options ?? [])].map(({ text }) => text)).toContain("Making music"));
});

it("sends nothing while a field cannot be read, and puts the person there", async () => {
  await open("/sites");
  await press("Change Le Monde");
  await vi.waitFor(() => expect(root.querySelector(".site-form")).not.toBeNull());
  await type(".site-form input", "  ");
  root.querySelector<HTMLFormElement>(".site-form")?.requestSubmit();
  await vi.waitFor(() => expect(root.querySelector('[aria-invalid="true"]')).not.toBeNull());
  expect(asked("PUT")).toEqual([]);
});

it("takes a removed site back when told", async () => {
  await open("/sites");
  await press("Remove Le Monde");
  await vi.waitFor(() => expect(service.sites.some((one) => one.name === "Le Monde")).toBe(false));
  await press("Undo");
  await vi.waitFor(() => expect(service.sites.some((one) => one.name === "Le Monde")).toBe(true));
});

it("pairs a browser: the code, the question, the answer", async () => {
  await open("/sites");
  await press("Show a code");
  await reads("7H4KQ-2MWXA");
  service.pairing = { ...service.pairing, state: "claimed", browser_name: "Firefox, Linux" };
  await vi.waitFor(() => expect(text()).toContain("Firefox, Linux"), { timeout: 5_000 });
  service.browsers = [BROWSER];
  await press("Yes");
  await vi.waitFor(() => expect(service.pairing.state).toBe("confirmed"));
});

it("speaks the other language at once", async () => {
  await open("/today");
  await press("Français");
  await reads("Aujourd’hui");
  expect(document.documentElement.lang).toBe("fr");
  expect(service.me.language).toBe("fr");
});

it("begins with the first run, whatever the address, and follows the address from step to step", async () => {
  service.me = me({ welcomed: false });
  await open("/sites");
  await press("Continue");
  await vi.waitFor(() => expect(location.pathname).toBe("/welcome/sites"));
  await reads("Which sites");
});

it("says at the end of the first run what was left for later", async () => {
  service.me = me({ welcomed: false });
  service.browsers = [];
  service.sites = [];
  await open("/welcome/done");
  await reads("Almost ready");
  await reads("You have not chosen a site yet.");
  await reads("No browser is paired yet");
});

it("says that all is ready when it is, and where the extension lies", async () => {
  service.me = me({ welcomed: false });
  service.browsers = [BROWSER];
  await open("/welcome/browser");
  await reads("/opt/escale/extension/built/chrome-mv3");
  await press("Later");
  await reads("All is ready");
  expect(text()).not.toContain("No browser is paired yet");
});

it("leads through a reflection, keeps what is written at each step, and shows it at the end", async () => {
  service.reflections = { ...service.reflections, due: ["2026-W47"] };
  await open("/today");
  await press("A week is ready to look back at");
  await reads("YouTube, evenings, Thursday: over the planned time by 0 s, 9 min, 21 min");
  expect(text()).toContain(HOSTILE);
  await press("Continue");
  await reads("What made it easy to stay?");
  await type("textarea", "The clips.");
  await press("Continue");
  await reads("How did you sleep?");
  expect(service.reflection).toMatchObject({ state: "draft", questions: [{ answer: "The clips." }, {}, {}] });
  await press("Back");
  await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toBe("The clips."));
  for (const sentence of ["How did you sleep?", "What are you glad", "One wish for next week"]) {
    await press("Continue");
    await reads(sentence);
  }
  await type("#content .step input", " To bed with a book ");
  await press("Finish");
  await reads("For next week: “To bed with a book”.");
  expect(service.reflection).toMatchObject({ state: "done", intention: "To bed with a book" });
});

it("keeps what was typed when it cannot be kept, and says why", async () => {
  service.instead = ({ method }) => (method === "PUT" ? refused(507, "disk_full") : null);
  await open("/reflection/2026-W47");
  await press("Continue");
  await reads("What made it easy to stay?");
  await type("textarea", "The clips.");
  await press("Continue");
  await reads("The disk is full.");
  expect(root.querySelector("textarea")?.value).toBe("The clips.");
});

it("puts a week aside, and takes it up again", async () => {
  await open("/reflection/2026-W47");
  await press("Not this week");
  await reads("You put this week aside.");
  await press("Look back at it after all");
  await reads("What the week was");
});

it("keeps one text after the other, and moves once, however often a slow step is clicked", async () => {
  let release = () => {};
  service.instead = ({ method }) =>
    method === "PUT" ? new Promise((resolve) => (release = () => resolve(null))) : null;
  await open("/reflection/2026-W47");
  await press("Continue");
  await reads("2 of 5");
  await type("textarea", "The clips.");
  await press("Continue");
  await press("Continue");
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(1));
  await type("textarea", "The clips that follow.");
  await press("Continue");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked("PUT")).toHaveLength(1);
  release();
  await vi.waitFor(() => expect(asked("PUT")).toHaveLength(2));
  release();
  await reads("3 of 5");
  expect(service.reflection.questions[0]?.answer).toBe("The clips that follow.");
});

it("deletes a reflection only when asked twice", async () => {
  service.reflection = { ...service.reflection, state: "done", intention: "To bed with a book" };
  await open("/reflection/2026-W47");
  await press("Delete what I wrote");
  expect(asked("DELETE")).toEqual([]);
  await press("Delete for good");
  await reads("What the week was");
  expect(asked("DELETE")).toEqual(["/reflections/2026-W47"]);
});

it("changes the day on which weeks are ready, or never", async () => {
  await open("/reflection");
  await reads("No week is waiting.");
  const field = root.querySelector<HTMLSelectElement>("#weekday");
  if (!field) throw new Error("no day");
  field.value = "";
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await reads("Noted.");
  expect(service.reflections.schedule).toEqual({ weekday: null, hour: 18 });
  expect(root.querySelector("#hour")).toBeNull();
});

it("says what is stored, and for how long", async () => {
  await open("/data");
  await reads("From 14 September 2026 to 23 November 2026, on 58 days. The household’s file takes 3.4 MB on the disk.");
  await reads("Visits: when, where, how long1,204until you delete them");
  await reads("Intentions in your own words391one year, then only their minutes");
});

it("deletes a day only after it said what goes, and was told again", async () => {
  service.days[DAY] = day({ visits: VISITS, attended_seconds: 2_460 });
  await open("/data");
  await press("Delete this day…");
  await reads(/\d+ visits on 23 November 2026, 41 min in all, will go for good./);
  expect(document.activeElement?.textContent).toBe("Keep");
  await press("Keep");
  expect(asked("DELETE")).toEqual([]);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Delete this day…"));
  await press("Delete this day…");
  await press("Delete for good");
  await reads("23 November 2026 is deleted.");
  expect(asked("DELETE")).toEqual([`/days/${DAY}`]);
});

it("deletes the history of one site, hostile name and all", async () => {
  await open("/data");
  await button("Delete its history…");
  const choice = root.querySelector<HTMLSelectElement>("#delete-site");
  if (!choice) throw new Error("no choice");
  choice.value = service.stored.sites[2]?.id ?? "";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  await press("Delete its history…");
  await reads("One visit of");
  await reads("The site is no longer on your list; its name goes too.");
  await press("Delete for good");
  await reads(/The history of .* is deleted/);
  expect(asked("DELETE")).toEqual([`/sites/${choice.value}/history`]);
  expect(root.querySelector("img, script")).toBeNull();
});

it("deletes everything, and says so when the service does not", async () => {
  await open("/data");
  await press("Delete everything…");
  await reads("All 1,204 visits, your answers, your figures and your reflections will go for good.");
  service.instead = ({ method }) => (method === "DELETE" ? refused(503, "storage_unavailable") : null);
  await press("Delete for good");
  await vi.waitFor(() => expect(root.querySelector("[role=alert]")).not.toBeNull());
  service.instead = () => null;
  await press("Delete for good");
  await reads("Everything is deleted.");
  await reads("Nothing yet. It begins with your first visit to one of your sites.");
});

it("makes a backup on demand, and keeps another time", async () => {
  await open("/data");
  await press("Make a backup now");
  await reads("The backup is made and checked.");
  await vi.waitFor(() => expect(root.querySelectorAll("[aria-labelledby=backups] li")).toHaveLength(3));
  const choice = root.querySelector<HTMLSelectElement>("#intentions_days");
  if (!choice) throw new Error("no choice");
  choice.value = "30";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  await reads("Noted.");
  expect(service.heard.find((one) => one.method === "PUT")?.body).toEqual({ events_days: 30, intentions_days: 30 });
  await reads("30 days, then only their minutes");
});

it("says what waits until tomorrow, and lets it be kept as it is", async () => {
  await open("/sites");
  await press("Change YouTube");
  const gate = [...root.querySelectorAll<HTMLInputElement>(".site-form .switch input")][0];
  gate?.click();
  await press("Save");
  await reads("Saved. What you tightened holds now. What you loosened begins on Tuesday 24 November.");
  await press("Close YouTube");
  await reads("From Tuesday 24 November on");
  await reads("YouTube opens at once, without a question.");
  await press("Keep it as it is: YouTube");
  await vi.waitFor(() => expect(text()).not.toContain("From Tuesday"));
});

it("eases off until a day, and comes back at once", async () => {
  await open("/sites");
  await press("Ease off until…");
  const { id: site } = service.sites[0] as { id: string };
  await type(`#break-${site}`, "2027-01-03");
  await press("Ease off Le Monde");
  await reads("Eased off from Tuesday 24 November until Sunday 3 January. Then everything is as before.");
  expect(service.heard.find((one) => one.method === "PUT")?.body).toEqual({ last_day: "2027-01-03" });
  service.instead = ({ method }) => (method === "DELETE" ? refused(404, "site_not_found") : null);
  await press("Come back now: Le Monde");
  await vi.waitFor(() => expect(root.querySelector(".site [role=alert]")).not.toBeNull());
  service.instead = () => null;
  await press("Come back now: Le Monde");
  await vi.waitFor(() => expect(text()).not.toContain("Eased off"));
});

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
});

it("tells times that nothing is known of as no data", async () => {
  const gaps = [{ from_at: "2026-11-23T13:05:00.000Z", to_at: "2026-11-23T15:30:00.000Z" }];
  service.today = day({ visits: VISITS, gaps });
  await open("/today");
  await reads(/No data ?\d\d:05 to \d\d:30/);
});

it("tells a day without visits as no data where nothing is known of it", async () => {
  const gaps = [{ from_at: "2026-11-23T03:00:00.000Z", to_at: "2026-11-24T03:00:00.000Z" }];
  service.days[DAY] = day({ visits: [], gaps });
  await open(`/day/${DAY}`);
  await reads(/No data ?(\d\d:00) to \1/);
});

it("says nothing of gaps where there are none", async () => {
  service.today = day({ visits: VISITS, gaps: [] });
  await open("/today");
  await reads("Planned 10 min, stayed 14 min.");
  expect(text()).not.toContain("No data");
});

it("draws the usual range and this week's mark without a style of its own, and says the same in a table", async () => {
  service.review = { comparisons: BESIDES };
  await open("/week");
  await reads("Beside your other weeks");
  const strips = [...root.querySelectorAll(".range")];
  expect(strips).toHaveLength(BESIDES.filter((one) => one.usual).length);
  expect(root.querySelector("[style]")).toBeNull();
  const rows = [...root.querySelectorAll(".wrapping tbody tr")].map((row) => row.textContent ?? "");
  for (const strip of strips)
    for (const label of [...strip.querySelectorAll("text")].map((one) => one.textContent ?? ""))
      expect(rows.some((row) => row.includes(label))).toBe(true);
});
