/** Minutes of the week's reserve, for when nobody is there to ask. Both sides are told. */
import type { Terms } from "@escale/shared/client/types";
import { duration } from "@escale/shared/ui/format";
import { useState } from "preact/hooks";
import { Problem } from "../../family/Problem";
import { useAct } from "../../family/useAct";
import { useSpeech } from "../../i18n";
import { ask, service } from "../../service";
import { Field } from "../../sites/controls";
import { MOST_MINUTES, wholeMinutes } from "./Asking";
import { ClauseSelect } from "./ClauseSelect";
import { useAskedClause } from "./useAskedClause";
import { useWishId } from "./useWishId";

export function Drawing({ terms, left, onDrawn }: { terms: Terms; left: number; onDrawn: () => void }) {
  const { t } = useSpeech();
  const { problem, busy, act } = useAct();
  const { clauses, clause, choose } = useAskedClause(terms);
  const most = Math.min(left, MOST_MINUTES);
  const [minutes, setMinutes] = useState(String(Math.min(10, most)));
  const [id, renewId] = useWishId(clause, minutes);
  const [tried, setTried] = useState(false);
  if (clauses.length === 0) return null;
  const count = wholeMinutes(minutes, most);
  const draw = async () => {
    if (busy) return;
    setTried(true);
    if (count === null) return document.getElementById("draw-minutes")?.focus();
    const body = { id, clause_id: clause, minutes: count };
    if (await act(() => ask(service.POST("/api/v1/requests/reserve", { body })))) return;
    renewId();
    setTried(false);
    onDrawn();
  };
  return (
    <section class="card" aria-labelledby="draw">
      <h2 id="draw">{t("requests-draw")}</h2>
      <p>{t("requests-draw-what", { left: duration(t, left * 60) })}</p>
      <form
        class="clause-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void draw();
        }}
      >
        <ClauseSelect id="draw-clause" clauses={clauses} value={clause} onChange={choose} />
        <Field
          id="draw-minutes"
          label={t("requests-minutes")}
          unit={t("agreement-unit-minutes")}
          value={minutes}
          problem={tried && count === null ? t("agreement-wrong-number", { least: 1, most }) : null}
          onInput={setMinutes}
        />
        <Problem text={problem} />
        <div class="step-buttons">
          <button type="submit" class="button" aria-disabled={busy}>
            {t("requests-draw-button")}
          </button>
        </div>
      </form>
    </section>
  );
}
