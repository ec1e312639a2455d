/** The options page: what is set, what is queued, what was refused. */
import { isPort } from "../../domain/options";
import { originsOf } from "../../domain/scripts";
import type { OptionsView } from "../../messages";
import { type Identity, readValue } from "../../platform/database";
import { mayNotify, stopNotifying } from "../../platform/notifications";
import { readOptions, writeOptions } from "../../platform/options";
import { clearRefusals, countQueued, refusals } from "../../platform/outbox";
import { grantedOrigins, hasServiceAccess } from "../../platform/permissions";
import { readReachable, writeBearer } from "../../platform/session";
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
    await atMost(synchronise());
    return view();
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

async function view(): Promise<OptionsView> {
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
  };
}

function pairing(identity: Identity | null): OptionsView["pairing"] {
  if (!identity) return "unpaired";
  return identity.confirmed ? "paired" : "waiting";
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
