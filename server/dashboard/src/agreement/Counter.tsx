/** Another proposal: an answer to one that waits, or a change of what holds. Signatures of the one before do not carry over. */
import type { Agreement } from "@escale/shared/client/types";
import { useMemo } from "preact/hooks";
import { useAct } from "../family/useAct";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { draftOf } from "./draft";
import { EditorForm } from "./EditorForm";
import { latest } from "./versions";

interface Props {
  agreement: Agreement;
  onDone: () => void;
  onChange: (agreement: Agreement) => void;
}

export function Counter({ agreement, onDone, onChange }: Props) {
  const speaking = useSpeech();
  const { t } = speaking;
  const act = useAct();
  const from = latest(agreement);
  // As it was when the writing began.
  const start = useMemo(() => (from ? draftOf(speaking, from.terms) : null), []);
  if (!from || !start) return null;
  const path = { agreement_id: agreement.id };
  return (
    <section class="writing" aria-labelledby="counter">
      <h2 id="counter">{t("agreement-writing", { number: from.number })}</h2>
      <EditorForm
        start={start}
        member={agreement.member}
        before={from.terms}
        act={act}
        onSend={async (terms, note) => {
          const body = { after: from.number, terms, note };
          onChange(
            await ask(service.POST("/api/v1/family/agreements/{agreement_id}/versions", { params: { path }, body })),
          );
          onDone();
        }}
        onCancel={onDone}
      />
    </section>
  );
}
