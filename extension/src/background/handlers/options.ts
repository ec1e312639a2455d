/** The options page: what is set, what is queued, what was refused. */
import { type Adapter, adapterAt } from "../../domain/adapters";
import { isPort } from "../../domain/options";
import { siteAt } from "../../domain/patterns";
import { originsOf } from "../../domain/scripts";
import type { OptionsView } from "../../messages";
import { type Identity, readValue } from "../../platform/database";
import { mayNotify, stopNotifying } from "../../platform/notifications";
import { readOptions, writeOptions } from "../../platform/options";
import { clearRefusals, countQueued, refusals } from "../../platform/outbox";
import { grantedOrigins, hasServiceAccess } from "../../platform/permissions";
import { readReachable, writeBearer } from "../../platform/session";
import { packagedAdapters, standingOf } from "../adapters";
import type { Handlers } from "../dispatch";
import { showAll } from "../engine";
import { spokenLanguage } from "../language";
import * as read from "../payload";
import { remind } from "../reminding";
import { synchronise } from "../syncing";
import { atMost } from "../waiting";

type OptionsHandlers = Pick<
  Handlers,
  "options/view" | "options/language" | "options/notify" | "options/port" | "refused/clear" | "plan/refresh"
>;

export const optionsHandlers: OptionsHandlers = {
  "options/view": async () => {
    const isNow = await atMost(synchronise());
    return { ...(await view()), isLate: !isNow };
  },
  "options/language": async (request) => {
    const { language } = read.fields(request);
    await writeOptions({ ...(await readOptions()), language: language === null ? null : read.language(language) });
    await showAll();
    return { ok: true };
  },
  "options/notify": async (request) => {
    const notifyReflection = read.flag(read.fields(request).notify);
    await writeOptions({ ...(await readOptions()), notifyReflection });
    if (!notifyReflection) await stopNotifying();
    await remind();
    return { ok: true };
  },
  "options/port": async (request) => {
    const { port } = read.fields(request);
    if (!isPort(port))
      return { ok: false, code: "port_not_usable", detail: "A port is a whole number from 1024 to 65535." };
    await writeOptions({ ...(await readOptions()), port });
    await writeBearer(null);
    await atMost(synchronise());
    return { ok: true };
  },
  "refused/clear": async () => {
    await clearRefusals();
    return { ok: true };
  },
  "plan/refresh": async () => {
    await atMost(synchronise());
    await showAll();
    return { ok: true };
  },
};

async function view(): Promise<Omit<OptionsView, "isLate">> {
  const [options, language, identity, stored] = await Promise.all([
    readOptions(),
    spokenLanguage(),
    readValue("identity"),
    readValue("plan"),
  ]);
  const refused = (await refusals()).map(({ seq, event, code, detail }) => ({
    seq,
    type: event.type,
    at: event.at,
    code,
    detail,
  }));
  return {
    language,
    languageChoice: options.language,
    port: options.port,
    pairing: pairing(identity),
    memberName: stored?.plan.member_name ?? null,
    serviceReachable: await readReachable(),
    sites: await sites(stored?.plan.sites ?? []),
    queued: await countQueued(),
    refused,
    hasServiceAccess: await hasServiceAccess(),
    notifies: options.notifyReflection && (await mayNotify()),
    adapters: await adapters(stored?.plan.sites ?? []),
    brokenAdapters: (await packagedAdapters()).refusals,
  };
}

function pairing(identity: Identity | null): OptionsView["pairing"] {
  if (!identity) return "unpaired";
  return identity.confirmed ? "paired" : "waiting";
}

/** Those that watched sites can meet, each with the first of them. */
async function adapters(planned: readonly PlannedSites[]): Promise<OptionsView["adapters"]> {
  const known = (await packagedAdapters()).adapters;
  const met = known.flatMap((adapter) => {
    const site = planned.find((one) => meets(known, adapter, one));
    return site ? [{ adapter, siteName: site.name }] : [];
  });
  return Promise.all(
    met.map(async ({ adapter, siteName }) => {
      const { status } = await standingOf(adapter);
      return { key: adapter.key, siteName, status, source: adapter.source };
    }),
  );
}

/** Whether pages of the site can be ones that the adapter knows: either may be a part of the other. */
function meets(known: readonly Adapter[], adapter: Adapter, site: PlannedSites): boolean {
  const places = adapter.hosts.flatMap((host) => (adapter.paths ?? ["/"]).map((path) => `https://${host}${path}`));
  return (
    places.some((place) => siteAt([site], new URL(place)) !== null) ||
    site.patterns.some(({ host, path }) => adapterAt(known, `https://${host}${path}`) === adapter)
  );
}

type PlannedSites = Parameters<typeof originsOf>[0] & { id: string; name: string };

async function sites(planned: readonly PlannedSites[]): Promise<OptionsView["sites"]> {
  const granted = await grantedOrigins(planned.flatMap(originsOf));
  return planned.map((site) => {
    const origins = originsOf(site);
    const patterns = site.patterns.map(({ host, path }) => (path === "/" ? host : host + path));
    return {
      siteId: site.id,
      name: site.name,
      patterns,
      origins,
      granted: origins.every((origin) => granted.has(origin)),
    };
  });
}
