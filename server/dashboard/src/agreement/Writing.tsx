/** Writing a proposal: the first, an answer to one that waits, or a change of what holds. Signatures of the one before do not carry over. */
import type { Agreement, Person } from "@escale/shared/client/types";
import { useAct } from "../family/useAct";
import { useSpeech } from "../i18n";
import type { TermsDraft } from "./draft";
import { EditorForm } from "./EditorForm";
import { Meanwhile } from "./Meanwhile";
import { useAnswering } from "./useAnswering";
import { latest } from "./versions";

interface Props {
  member: Person;
  start: TermsDraft;
  /** What it answers to, as it was when the writing began; null: it is the first. */
  begun: Agreement | null;
  onSent: (agreement: Agreement) => void;
  /** With what there is by now, as far as it is known. */
  onCancel: (agreement: Agreement | null) => void;
}

export function Writing({ member, start, begun, onSent, onCancel }: Props) {
  const { t } = useSpeech();
  const act = useAct();
  const { agreement, version, came, send } = useAnswering(member.id, begun);
  const number = begun && latest(begun)?.number;
  const differences = came ? t("agreement-differences", { number: came.number }) : t("agreement-differences-yours");
  return (
    <section class="writing" aria-labelledby="writing">
      <h2 id="writing">
        {number ? t("agreement-writing", { number }) : t("agreement-writing-for", { name: member.name })}
      </h2>
      {came && <Meanwhile version={came} />}
      <EditorForm
        start={start}
        member={member}
        before={version && { terms: version.terms, title: differences }}
        act={act}
        onSend={async (terms, note) => onSent(await send(terms, note))}
        onCancel={() => onCancel(agreement)}
      />
    </section>
  );
}
