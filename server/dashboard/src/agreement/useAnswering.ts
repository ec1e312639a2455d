/** Sending what was written, as an answer to what there is by then. A version that came in the meantime is had, and the draft stays. */
import { Refused } from "@escale/shared/client/client";
import type { Agreement, AgreementVersion, Terms } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { ask, service } from "../service";
import { loadAgreements } from "./loading";
import { latest } from "./versions";

/** What is answered to is no longer what there is. */
const PASSED = new Set(["version_passed", "already_agreed", "agreement_over", "agreement_not_found"]);

export interface Answering {
  /** What the draft answers to now; null: nothing is agreed or proposed, it is the first. */
  agreement: Agreement | null;
  version: AgreementVersion | null;
  /** The same, when it came while the draft was written. */
  came: AgreementVersion | null;
  /** Resolves to the agreement with the new proposal. */
  send: (terms: Terms, note: string | null) => Promise<Agreement>;
}

/** `begun`: what there was when the writing began. */
export function useAnswering(memberId: string, begun: Agreement | null): Answering {
  const [agreement, setAgreement] = useState(begun);
  const version = agreement && latest(agreement);
  const isSame = agreement?.id === begun?.id && version?.number === (begun && latest(begun)?.number);
  const send = async (terms: Terms, note: string | null) => {
    try {
      return await (agreement && version
        ? answer(agreement.id, version.number, terms, note)
        : ask(service.POST("/api/v1/family/agreements", { body: { member_id: memberId, terms, note } })));
    } catch (error) {
      if (error instanceof Refused && PASSED.has(error.code))
        setAgreement((await loadAgreements()).find(({ member }) => member.id === memberId) ?? null);
      throw error;
    }
  };
  return { agreement, version, came: isSame ? null : version, send };
}

function answer(agreement_id: string, after: number, terms: Terms, note: string | null): Promise<Agreement> {
  const params = { path: { agreement_id } };
  const body = { after, terms, note };
  return ask(service.POST("/api/v1/family/agreements/{agreement_id}/versions", { params, body }));
}
