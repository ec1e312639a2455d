/** What the person wants to be told about: their choices, and what pages ask. */
import type { Plan, PlannedSite } from "@escale/shared/client/types";
import { ASK_ANSWERS } from "../../domain/attempts";
import { CHOICES, type Choice, choiceOf, choose, type Others } from "../../domain/choices";
import { wholeHosts } from "../../domain/contentsettings";
import { isPaused, watchedSite } from "../../domain/standing";
import { still } from "../../domain/state";
import type { AskReply, NotifyView } from "../../messages";
import { applySettings, isSettingOffered, maySet, settingOf, stopSetting } from "../../platform/contentsettings";
import { readValue } from "../../platform/database";
import { readOptions } from "../../platform/options";
import { askView } from "../askview";
import { addressOfPage, type Handlers, type Sender } from "../dispatch";
import { act, showAll } from "../engine";
import { spokenLanguage } from "../language";
import { changeNotify, keepAnswer, noteAttempt } from "../notifying";
import * as read from "../payload";

type NotifyHandlers = Pick<
  Handlers,
  "notify/asked" | "notify/answered" | "notify/view" | "notify/choose" | "notify/others" | "notify/release"
>;

export const notifyHandlers: NotifyHandlers = {
  "notify/asked": async (_request, sender) => asked(sender),
  "notify/answered": async (request, sender) => {
    const answer = read.oneOf(ASK_ANSWERS, read.fields(request).answer);
    const { site, choice } = await standing(sender);
    // Only what was asked can be answered, and a page's word can only tighten.
    if (!site || choice !== "ask" || !(await keepAnswer(site.id, answer)) || answer !== "never") return undefined;
    await chooseFor(site.id, "mute");
    return undefined;
  },
  "notify/view": async () => view((await readValue("plan"))?.plan ?? null),
  "notify/choose": async (request) => {
    const { siteId, choice } = read.fields(request);
    const chosen = { siteId: read.id(siteId), choice: choice === null ? null : read.oneOf(CHOICES, choice) };
    const watched = (await readValue("plan"))?.plan.sites.some((site) => site.id === chosen.siteId);
    if (!watched) return { ok: false, code: "site_not_found", detail: "This site is not watched." };
    await chooseFor(chosen.siteId, chosen.choice);
    return { ok: true };
  },
  "notify/others": async (request) => {
    const others = read.oneOf<Others>(["browser", "ask"], read.fields(request).others);
    await changeNotify((notify) => ({ ...notify, others }));
    await showAll();
    return { ok: true };
  },
  "notify/release": async () => {
    if (await maySet()) await applySettings([]);
    await stopSetting();
    await showAll();
    return { ok: true };
  },
};

async function chooseFor(siteId: string, choice: Choice | null): Promise<void> {
  await changeNotify((notify) => choose(notify, siteId, choice));
  await showAll();
}

/** The watched site of a page, and what was chosen for it. */
async function standing(sender: Sender): Promise<{ site: PlannedSite | null; choice: Choice | null }> {
  const site = watchedSite((await readValue("plan"))?.plan ?? null, addressOfPage(sender));
  return { site, choice: site && choiceOf((await readOptions()).notify, site.id) };
}

/** Where nothing holds requests, or no longer, the browser is asked. */
async function asked(sender: Sender): Promise<AskReply> {
  const { site, choice } = await standing(sender);
  if (choice === "mute") return { answer: "never" };
  const paused = await act((state, _plan, now) => ({ ...still(state), result: isPaused(state, now) }));
  if (!site || choice !== "ask" || paused) return { answer: "allow" };
  const { show, answer } = await noteAttempt(site.id, Date.now());
  return show ? { view: askView(site.name, await spokenLanguage()) } : { answer };
}

async function view(plan: Plan | null): Promise<NotifyView> {
  const [{ notify }, able, attempts] = await Promise.all([readOptions(), maySet(), readValue("attempts")]);
  const ofSite = async (site: PlannedSite): Promise<NotifyView["sites"][number]> => ({
    siteId: site.id,
    name: site.name,
    patterns: site.patterns.map(({ host, path }) => (path === "/" ? host : host + path)),
    wholeHosts: wholeHosts(site),
    choice: notify.choices[site.id] ?? null,
    now: able && site.patterns[0] ? await settingOf(site.patterns[0].host) : null,
    asked: attempts?.[site.id] ?? null,
  });
  return {
    language: await spokenLanguage(),
    paired: plan !== null,
    offered: isSettingOffered(),
    able,
    others: notify.others,
    sites: await Promise.all((plan?.sites ?? []).map(ofSite)),
  };
}
