/** What a rule of the browser caught, and the plan does not gate: rules catch too much where they cannot be exact. */
import { isCaught } from "../domain/caught";
import type { GateView } from "../messages";
import { netRules, openAddressOnce } from "../platform/network";

/**
 * The gate's answer for the tab it is in. Where it has nothing to ask, the address is opened in this tab, and nothing is recorded;
 * only an address that the rules do lead here: the gate can be reached from the web and must not become a way to anywhere.
 */
export async function letThrough(view: GateView, tabId: number, address: string): Promise<GateView> {
  const asks = view.kind === "ask" || view.kind === "who";
  if (asks || !isCaught(await netRules(), address)) return view;
  await openAddressOnce(tabId, address);
  return { kind: "open", address };
}
