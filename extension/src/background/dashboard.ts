/** Opening a page of the dashboard: with a ticket of the service, so that nobody signs in. */
import type { DashboardPage, Outcome } from "../messages";
import { readOptions } from "../platform/options";
import { openPage } from "../platform/tabs";
import { serviceAddress } from "../sync/handshake";
import { asBrowser, failure, forMember } from "../sync/service";

/** `memberId`: of whom, in a browser of several people. */
export async function openDashboard(page: DashboardPage, memberId: string | null): Promise<Outcome> {
  try {
    const { address } = await asBrowser((client) =>
      client.POST("/api/v1/auth/tickets", { params: forMember(memberId) }),
    );
    const { port } = await readOptions();
    if (!address.startsWith(`${serviceAddress(port)}/`))
      return { ok: false, code: "service_unreachable", detail: "Not an address of the service." };
    const target = new URL(address);
    target.pathname = `/${page}`;
    await openPage(target.href);
    return { ok: true };
  } catch (error) {
    return failure(error);
  }
}
