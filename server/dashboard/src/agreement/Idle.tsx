/** That a clause plays nothing yet, since no watched site is one that it is about, and what can be done about it. */
import type { AgreementVersion, Clause, Person } from "@escale/shared/client/types";
import { useSpeech } from "../i18n";
import { Link } from "../shell/Link";

/** Where it is told: while a version is written, waits for signatures, or holds. */
export type Stage = "draft" | "open" | "held";

export interface Whose {
  member: Person;
  isMine: boolean;
  stage: Stage;
}

export function Idle({ clause, member, isMine, stage }: Whose & { clause: Clause }) {
  const { t } = useSpeech();
  const isCategory = "scope" in clause && clause.scope.category !== null;
  const told = { mine: isMine ? "yes" : "no", name: member.name };
  return (
    <p class="notice small idle">
      {t("agreement-idle", { ...told, kind: isCategory ? "category" : "all" })}{" "}
      {stage === "held" && isMine ? (
        <Link to="/sites">{t("agreement-idle-link")}</Link>
      ) : (
        isCategory && t("agreement-idle-way", { ...told, stage })
      )}
    </p>
  );
}

/** The idle clause with this id, if it is one. */
export const idleOf = (version: AgreementVersion, clauseId: string) =>
  version.idle.find(({ clause_id }) => clause_id === clauseId);
