/** What the agreement's pages begin with: who is looking, and what is agreed. */
import type { Agreement, Family, FamilyMember, Preset } from "@escale/shared/client/types";
import { ask, service } from "../service";

export interface Loaded {
  family: Family;
  me: FamilyMember;
}

export async function loadFamily(): Promise<Loaded> {
  const family = await ask(service.GET("/api/v1/family"));
  const me = family.members.find((member) => member.is_me);
  if (!me) throw new Error("the asking member is not in their own household");
  return { family, me };
}

export async function loadAgreement(id: string): Promise<Loaded & { agreement: Agreement }> {
  const path = { params: { path: { agreement_id: id } } };
  const [family, agreement] = await Promise.all([
    loadFamily(),
    ask(service.GET("/api/v1/family/agreements/{agreement_id}", path)),
  ]);
  return { ...family, agreement };
}

export interface Beginning extends Loaded {
  presets: readonly Preset[];
  agreements: readonly Agreement[];
}

export async function loadBeginning(): Promise<Beginning> {
  const [family, { presets }, { agreements }] = await Promise.all([
    loadFamily(),
    ask(service.GET("/api/v1/family/presets")),
    ask(service.GET("/api/v1/family/agreements")),
  ]);
  return { ...family, presets, agreements };
}
