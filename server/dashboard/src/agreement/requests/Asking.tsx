/** "15 minutes more, to finish …": the wish of the child or teen. */
import type { Terms } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { Problem } from "../../family/Problem";
import { useAct } from "../../family/useAct";
import { useSpeech } from "../../i18n";
import { ask, service } from "../../service";
import { Field } from "../../sites/controls";
import { MOST_WORDS } from "../kinds";
import { ClauseSelect } from "./ClauseSelect";
import { useAskedClause } from "./useAskedClause";
import { useWishId } from "./useWishId";

export const MOST_MINUTES = 180;
export const wholeMinutes = (text: string, most = MOST_MINUTES): number | null =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most ? Number(text) : null;

export function Asking({ terms, onAsked }: { terms: Terms; onAsked: () => void }) {
  const { t } = useSpeech();
  const { problem, busy, act } = useAct();
  const { clauses, clause, choose } = useAskedClause(terms);
  const [minutes, setMinutes] = useState("15");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const [id, renewId] = useWishId(clause, minutes, reason);
  if (clauses.length === 0) return null;
  const wrong = {
    minutes: wholeMinutes(minutes) === null,
    reason: reason.trim() === "" || reason.trim().length > MOST_WORDS,
  };
  const send = async () => {
    if (busy) return;
    setTried(true);
    if (wrong.minutes || wrong.reason)
      return document.getElementById(wrong.minutes ? "ask-minutes" : "ask-reason")?.focus();
    const body = { id, clause_id: clause, minutes: Number(minutes), reason: reason.trim() };
    if (await act(() => ask(service.POST("/api/v1/requests", { body })))) return;
    renewId();
    setReason("");
    setTried(false);
    setSent(true);
    onAsked();
  };
  return (
    <section class="card" aria-labelledby="ask">
      <h2 id="ask">{t("requests-ask")}</h2>
      <form
        class="clause-fields"
        noValidate
        onInput={() => setSent(false)}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ClauseSelect id="ask-clause" clauses={clauses} value={clause} onChange={choose} />
        <Field
          id="ask-minutes"
          label={t("requests-minutes")}
          unit={t("agreement-unit-minutes")}
          value={minutes}
          problem={tried && wrong.minutes ? t("agreement-wrong-number", { least: 1, most: MOST_MINUTES }) : null}
          onInput={setMinutes}
        />
        <Field
          id="ask-reason"
          label={t("requests-reason")}
          hint={t("requests-reason-hint")}
          value={reason}
          problem={tried && wrong.reason ? t("requests-reason-wrong", { most: MOST_WORDS }) : null}
          onInput={setReason}
        />
        <Problem text={problem} />
        <div class="step-buttons">
          <button type="submit" class="button main" aria-disabled={busy}>
            {t("requests-ask-button")}
          </button>
          <p role="status" class="saved">
            {sent && t("requests-sent")}
          </p>
        </div>
      </form>
    </section>
  );
}
