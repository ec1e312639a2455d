/** The sites and what is chosen for them: previews, saving, what waits until tomorrow, easing off. */
import { describe, expect, it, vi } from "vitest";
import { refused } from "./fake-service";
import { me } from "./samples";
import { asked, choose, find, open, press, reads, root, sent, service, setStage, text, type } from "./stage";

setStage();

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

it("takes a removed site back as it was when told: it is no new one", async () => {
  const eased = { first_day: "2026-11-24", last_day: "2027-01-03", begun: false };
  service.sites = service.sites.map((one) => (one.name === "Le Monde" ? { ...one, on_break: eased } : one));
  const before = service.sites.find((one) => one.name === "Le Monde");
  await open("/sites");
  await press("Remove Le Monde");
  await vi.waitFor(() => expect(service.sites).toHaveLength(1));
  await press("Undo");
  await vi.waitFor(() => expect(service.sites).toContainEqual(before));
  expect(asked("DELETE")).toEqual([`/sites/${before?.id}`, `/sites/${before?.id}/removal`]);
  expect(asked("POST")).toEqual([]);
  await reads("Eased off from Tuesday 24 November");
  expect(text()).not.toContain("no longer on your list");
});

it("says why a removed site cannot be taken back", async () => {
  await open("/sites");
  await press("Remove Le Monde");
  await reads("Le Monde is no longer on your list.");
  service.instead = ({ path }) => (path.endsWith("/removal") ? refused(409, "site_already_watched") : null);
  await press("Undo");
  await reads("This site is already on your list.");
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

it("says before saving what begins tomorrow, and what changes at once even where that loosens", async () => {
  await open("/sites");
  await press("Change YouTube");
  await reads("Loosening begins tomorrow, so that it is chosen on a calm day, not in front of the gate.");
  await reads("The name, the addresses and the category change at once, even where that loosens: an address");
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

describe("a pasted address", () => {
  const VIDEO = "https://www.dailymotion.example/video/x8?from=home#top";

  it("is the whole site, unless the person means only a part", async () => {
    await open("/sites");
    await type("#new-site", VIDEO);
    await reads("How much of dailymotion.example?");
    expect(await checked("new-site-part")).toBe("whole");
    await press("Add", "form button");
    await reads("dailymotion.example is on your list.");
    expect(sent("POST", "/sites")).toEqual([{ name: "dailymotion.example", patterns: ["dailymotion.example"] }]);
    expect(text()).not.toContain("How much of");
  });

  it("is only the part that the person chooses, and the next one is asked anew", async () => {
    await open("/sites");
    await type("#new-site", VIDEO);
    await press("Only this part: dailymotion.example/video/x8", "label");
    await type("#new-site", "https://other.example/a");
    expect(await checked("new-site-part")).toBe("whole");
    await type("#new-site", VIDEO);
    await press("Only this part: dailymotion.example/video/x8", "label");
    await press("Add", "form button");
    await reads("dailymotion.example/video/x8 is on your list.");
    expect(sent("POST", "/sites")[0].patterns).toEqual(["dailymotion.example/video/x8"]);
  });

  it("with a path that no pattern holds is the site", async () => {
    await open("/sites");
    await type("#new-site", "https://me:secret@lemonde2.example/a_[1].html");
    expect(text()).not.toContain("How much of");
    await press("Add", "form button");
    await reads("lemonde2.example is on your list.");
    expect(sent("POST", "/sites")).toEqual([{ name: "lemonde2.example", patterns: ["lemonde2.example"] }]);
  });

  it("is heard where it appears, and is a group of real radio buttons with a name", async () => {
    await open("/sites");
    const place = await find(".pasted");
    expect(place.getAttribute("aria-live")).toBe("polite");
    await type("#new-site", VIDEO);
    expect(place.querySelector("fieldset > legend")?.textContent).toContain("How much of");
    expect(place.querySelectorAll("label > input[type=radio][name=new-site-part]")).toHaveLength(2);
  });

  it("is no question when it is none: the person is put back in the field", async () => {
    await open("/sites");
    await type("#new-site", "my favourite site");
    await press("Add", "form button");
    await reads("This is not the address of a site.");
    expect(document.activeElement?.id).toBe("new-site");
    expect(asked("POST")).toEqual([]);
  });

  it("among the addresses of a site is asked about too; what is written by hand is meant as it is", async () => {
    await open("/sites");
    await press("Change YouTube");
    const { id: site } = service.sites.find(({ name }) => name === "YouTube") as { id: string };
    const lines = ["youtube.com/shorts", "youtube.com/playlist?list=1", "https://youtu.be/abc?t=3", VIDEO];
    await type(`#patterns-${site}`, lines.join("\n"));
    expect(root.querySelectorAll(".site-form .pasted fieldset")).toHaveLength(2);
    await press("Only this part: dailymotion.example/video/x8", "label");
    await press("Save");
    await reads("Saved.");
    const patterns = ["youtube.com/shorts", "youtube.com/playlist", "youtu.be", "dailymotion.example/video/x8"];
    expect(sent("PUT", `/sites/${site}`)[0].patterns).toEqual(patterns);
    expect((await find<HTMLTextAreaElement>(`#patterns-${site}`)).value).toBe(patterns.join("\n"));
    expect(root.querySelector(".site-form .pasted fieldset")).toBeNull();
  });

  it("is asked about in the first run too", async () => {
    service.me = me({ welcomed: false });
    await open("/welcome/sites");
    await type("#more", VIDEO);
    await press("Only this part: dailymotion.example/video/x8", "label");
    await press("Add", ".beside button");
    await vi.waitFor(() => expect(sent("POST", "/sites")).toHaveLength(1));
    await type("#more", "https://arte.example/videos/1");
    await press("Continue");
    await vi.waitFor(() => expect(sent("POST", "/sites")).toHaveLength(2));
    expect(sent("POST", "/sites").flatMap(({ patterns }) => patterns)).toEqual([
      "dailymotion.example/video/x8",
      "arte.example",
    ]);
  });

  const checked = async (name: string) => (await find<HTMLInputElement>(`input[name="${name}"]:checked`)).value;
});
