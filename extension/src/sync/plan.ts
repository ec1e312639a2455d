/** Fetch the plan; an unchanged one costs a 304. */
import { refusal, Unreachable } from "@escale/shared/client/client";
import type { Plan } from "@escale/shared/client/types";
import type { StoredPlan } from "../platform/database";
import { forMember, withBearer } from "./service";

/** The plan to store of one person of this browser (null: its owner), or null when the stored one is still right. */
export async function newPlan(etag: string | null, memberId: string | null): Promise<StoredPlan | null> {
  return withBearer(async (client) => {
    const headers = etag ? { "If-None-Match": etag } : {};
    const asked = client.GET("/api/v1/plan", { headers, params: forMember(memberId) });
    const { data, error, response } = await asked.catch((cause: unknown) => {
      throw new Unreachable(cause);
    });
    if (response.status === 304) return null;
    if (!response.ok || !isPlan(data)) throw refusal(response, error);
    return { etag: response.headers.get("ETag"), plan: data };
  });
}

/** Enough to play it safely. The service has proved itself; this guards against a half-written answer. */
function isPlan(data: unknown): data is Plan {
  return (
    typeof data === "object" &&
    data !== null &&
    "sites" in data &&
    Array.isArray(data.sites) &&
    "never" in data &&
    "passthrough" in data
  );
}
