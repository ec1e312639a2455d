/** Ending an agreement, by either side: from tomorrow on, and nothing else follows. */
import type { Agreement } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { Problem } from "../family/Problem";
import { useAct } from "../family/useAct";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Ask } from "./Ask";

export function Ending({ agreement, onChange }: { agreement: Agreement; onChange: (agreement: Agreement) => void }) {
  const { t } = useSpeech();
  const { problem, busy, act } = useAct();
  const [asking, setAsking] = useState(false);
  const path = { agreement_id: agreement.id };
  const end = () =>
    act(async () =>
      onChange(await ask(service.POST("/api/v1/family/agreements/{agreement_id}/end", { params: { path } }))),
    );
  return (
    <section class="card screen-only" aria-labelledby="ending">
      <h2 id="ending">{t("agreement-ending")}</h2>
      <p class="muted">{t("agreement-ending-what")}</p>
      {asking ? (
        <Ask
          question={<p>{t("agreement-ending-sure")}</p>}
          yes={t("agreement-ending-yes")}
          no={t("agreement-back")}
          busy={busy}
          onYes={() => void end()}
          onNo={() => setAsking(false)}
        />
      ) : (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {t("agreement-ending-button")}
        </button>
      )}
      <Problem text={problem} />
    </section>
  );
}
