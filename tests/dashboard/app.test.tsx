/** The frame of the dashboard, in a document and in front of a service in memory: notices, the language, what goes wrong, the first run. */
import { expect, it, vi } from "vitest";
import { ADA, NOE } from "./agreement-samples";
import { BEARER, refused } from "./fake-service";
import { BROWSER, day, id, me, NOTICES, VISITS } from "./samples";
import { asked, button, drawn, open, press, reads, root, SLOW, sent, service, setStage, text, type } from "./stage";

setStage();

it("tells what happened to the data on every page, until it was read", async () => {
  const [restored, begun] = NOTICES.slice(1, 3).map((one) => ({ ...one, is_file_kept: one.kind === "restored" }));
  service.notices = [restored, begun].filter((one) => one !== undefined);
  await open("/sites");
  await reads(/the backup of Sunday 22 November at \d\d:07 in its place/);
  await reads("Escale began again from nothing");
  expect(text().split("The damaged file is kept"), "once: the other one's went with a deletion").toHaveLength(2);
  await press("I have read this");
  await vi.waitFor(() => expect(text()).not.toContain("the backup of"));
  expect(service.notices).toEqual([begun]);
  expect(text()).toContain("Escale began again from nothing");
  expect(text()).not.toContain("The damaged file is kept");
});

it("leads out when the credential is over", async () => {
  service.instead = () => refused(401, "credential_refused");
  await open("/today");
  await vi.waitFor(() => expect(sessionStorage.getItem("escale-bearer")).toBeNull());
  await reads("escale open");
});

/** Eight hours are over: no credential of this tab is good any more. */
const timeIsOver = () => {
  service.instead = ({ path, authorization }) =>
    authorization === `Bearer ${BEARER}` && !path.startsWith("/auth") ? refused(401, "credential_refused") : null;
  dispatchEvent(new Event("focus"));
};

/** Another tab of the browser. */
const otherTab = () => {
  const channel = new BroadcastChannel("escale-session");
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => heard.push(data);
  return { heard, give: (member: string) => channel.postMessage({ kind: "given", member, bearer: BEARER }), channel };
};

it("keeps the page and what is typed in it when the time is over, says so, and goes on when opened again", async () => {
  const other = otherTab();
  await open("/reflection/2026-W47");
  await press("Continue");
  timeIsOver();
  await reads("nothing is kept until Escale is opened again");
  expect(root.querySelector("[role=alert]")?.textContent).toContain("Open Escale again");
  expect(sessionStorage.getItem("escale-bearer")).toBeNull();
  await type("textarea", "Twenty minutes of words.");
  await reads("This page has been open for too long.");
  await vi.waitFor(() => expect(other.heard).toContainEqual({ kind: "wanted", member: service.me.id }), SLOW);

  service.instead = () => null;
  other.give(id(999));
  await drawn();
  expect(sessionStorage.getItem("escale-bearer"), "of somebody else").toBeNull();
  other.give(service.me.id);
  await reads("Escale is open again, and this page goes on.");
  expect(text()).not.toContain("nothing is kept until");
  expect(root.querySelector("textarea")?.value).toBe("Twenty minutes of words.");
  root.querySelector("textarea")?.dispatchEvent(new Event("blur"));
  await vi.waitFor(() => expect(service.reflection.questions[0]?.answer).toBe("Twenty minutes of words."), SLOW);
  other.channel.close();
});

it("does not say that the service is silent when the time is over", async () => {
  await open("/today");
  await reads("Planned and lived");
  timeIsOver();
  await reads("nothing is kept until Escale is opened again");
  await drawn();
  expect(asked("GET").filter((path) => path === "/days/today")).toHaveLength(2);
  expect(text()).not.toContain("The service does not answer");
});

it("hands what lets it speak to another tab of the same person alone", async () => {
  const other = otherTab();
  await open("/today");
  const given = { kind: "given", member: service.me.id, bearer: BEARER };
  await vi.waitFor(() => expect(other.heard).toContainEqual(given), SLOW);
  other.heard.length = 0;
  other.channel.postMessage({ kind: "wanted", member: id(999) });
  other.channel.postMessage({ kind: "wanted", member: service.me.id });
  await vi.waitFor(() => expect(other.heard).toEqual([given]), SLOW);
  other.channel.close();
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

it("speaks the other language at once", async () => {
  await open("/today");
  await press("Français");
  await reads("Aujourd’hui");
  expect(document.documentElement.lang).toBe("fr");
  expect(service.me.language).toBe("fr");
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

it("tells who only uses somebody else's browser whose it is, and to pair nothing", async () => {
  service.me = me({ id: NOE.id, name: NOE.name, role: "child", welcomed: false });
  service.browsers = [];
  service.used = [{ id: id(401), name: "Firefox, Linux", owner: ADA }];
  await open("/welcome/browser");
  await reads("Escale is in your browser already");
  await reads("You use Firefox, Linux, the browser of Ada. It asks who is there.");
  expect(text()).not.toContain("Add Escale to your browser");
  expect(sent("POST", "/pairing")).toEqual([]);
  await press("Continue");
  await reads("All is ready");
  expect(text()).not.toContain("No browser is paired yet");
  service.today = day({ visits: [] });
  await press("See today");
  await reads("Nothing yet today");
  await vi.waitFor(() => expect(root.querySelector(".next-step a")?.textContent).toBe("See your sites"), SLOW);
  await press("See your sites");
  await reads("You use Firefox, Linux, the browser of Ada.");
  await reads("For a browser of your own. Those that you use with others need no pairing.");
  expect(text()).not.toContain("No browser is paired yet");
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
