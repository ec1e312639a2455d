/** What the agreement's pages begin with: who is looking, and what is agreed. */
import type { Agreement, Family, FamilyMember, Preset } from "@escale/shared/client/types";
import { myselfOf } from "../family/people";
import { useHousehold } from "../household";
import { ask, service } from "../service";

/** The household, and who looks at the page. */
export interface Mine {
  family: Family;
  me: FamilyMember;
}

/** The household that every page knows already; when it could not be had, why, and asking for it together with the page's own. */
export function useMine(reload: () => void): { mine: Mine | null; problem: string | null; retry: () => void } {
  const { family, reload: reloadHousehold } = useHousehold();
  const me = family && myselfOf(family);
  if (me) return { mine: { family, me }, problem: null, retry: reload };
  const retry = () => {
    reloadHousehold();
    reload();
  };
  return { mine: null, problem: "error-service-unreachable", retry };
}

export const loadAgreement = (id: string): Promise<Agreement> =>
  ask(service.GET("/api/v1/family/agreements/{agreement_id}", { params: { path: { agreement_id: id } } }));

/** Those that are not over, of which who looks is a side. */
export const loadAgreements = async (): Promise<readonly Agreement[]> =>
  (await ask(service.GET("/api/v1/family/agreements"))).agreements;

export interface Beginning {
  presets: readonly Preset[];
  agreements: readonly Agreement[];
}

export async function loadBeginning(): Promise<Beginning> {
  const [{ presets }, agreements] = await Promise.all([ask(service.GET("/api/v1/family/presets")), loadAgreements()]);
  return { presets, agreements };
}
