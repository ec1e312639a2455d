/** Watching a site from the options page, and giving its permission back. */
import type { SiteInput } from "@escale/shared/client/types";
import { originsOf } from "../../domain/scripts";
import { readValue } from "../../platform/database";
import { giveBack } from "../../platform/permissions";
import { asBrowser, failure, forMember } from "../../sync/service";
import type { Handlers } from "../dispatch";
import * as read from "../payload";
import { whoIsHere } from "../people";
import { synchronise } from "../syncing";

export const siteHandlers: Pick<Handlers, "site/add" | "site/remove"> = {
  "site/add": async (request) => {
    // The service is the judge of a site's fields; the page that sent it is ours.
    const body = read.fields(request) as unknown as SiteInput;
    try {
      const params = forMember(await whoIsHere());
      await asBrowser((client) => client.POST("/api/v1/sites", { body, params }));
    } catch (error) {
      return failure(error);
    }
    await synchronise();
    return { ok: true };
  },
  "site/remove": async (request) => {
    const siteId = read.id(read.fields(request).siteId);
    const before = (await readValue("plan"))?.plan.sites ?? [];
    try {
      const params = { ...forMember(await whoIsHere()), path: { site_id: siteId } };
      await asBrowser((client) => client.DELETE("/api/v1/sites/{site_id}", { params }));
    } catch (error) {
      return failure(error);
    }
    const removed = before.find((site) => site.id === siteId);
    await synchronise();
    const kept = new Set(((await readValue("plan"))?.plan.sites ?? []).flatMap(originsOf));
    await giveBack(removed ? originsOf(removed).filter((origin) => !kept.has(origin)) : []);
    return { ok: true };
  },
};
