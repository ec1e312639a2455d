/** Fetch the plan; an unchanged one costs a 304. */
import { refusal, Unreachable } from "@escale/shared/client/client";
import type { Plan } from "@escale/shared/client/types";
import { readValue, type StoredPlan } from "../platform/database";
import { withBearer } from "./service";

/** The plan to store, or null when the stored one is still right. */
export async function newPlan(): Promise<StoredPlan | null> {
  const etag = (await readValue("plan"))?.etag ?? null;
  return withBearer(async (client) => {
    const headers = etag ? { "If-None-Match": etag } : {};
    const { data, error, response } = await client.GET("/api/v1/plan", { headers }).catch((cause: unknown) => {
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
