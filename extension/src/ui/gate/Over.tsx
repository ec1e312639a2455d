/** What was agreed is over here: in the family's words, with the same ways on as the curtain. "Not now" stays the easiest. */
import { useEffect, useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { GateOver, Outcome, Wished } from "../../messages";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";
import { WishForm } from "./WishForm";

interface Props {
  t: Translate;
  gateId: string;
  where: string;
  over: GateOver;
  notNow: () => void;
  /** Ask the background again: something was said, or may have been answered. */
  onChange: () => void;
}

/** An answer comes with the plan, which is fetched each minute. */
const ASK_AGAIN_MS = 15_000;

export function Over({ t, gateId, where, over, notNow, onChange }: Props) {
  const [open, setOpen] = useState<"asked" | "drawn" | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => open === null && onChange(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [open, onChange]);
  const say = (work: Promise<Outcome>) =>
    void attempt(work).then((outcome) => {
      setFailed(problem(t, outcome));
      if (outcome.ok) setOpen(null);
      if (outcome.ok) onChange();
    });
  const wish = (wished: Wished) => say(send("agreed/wish", { ...wished, clauseId: over.clauseId }));
  const act = (answer: string) => {
    if (answer === "continue") say(send("gate/continue", { gateId, clauseId: over.clauseId }));
    else setOpen(answer === open ? null : answer === "drawn" ? "drawn" : "asked");
  };
  const form = open && over.forms[open];
  return (
    <main class="gate over">
      <p class="where">
        {where} · {t("agreed-eyebrow")}
      </p>
      <h1>{over.words}</h1>
      <div role="status">
        {over.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div class="ways">
        <button type="button" class="button main" onClick={notNow}>
          {t("gate-not-now")} <kbd>{t("gate-escape")}</kbd>
        </button>
        {over.actions.map(({ answer, label }) => (
          <button
            type="button"
            class="button"
            key={answer}
            aria-expanded={over.forms[answer] ? answer === open : undefined}
            onClick={() => act(answer)}
          >
            {label}
          </button>
        ))}
      </div>
      {form && <WishForm key={open} form={form} onSend={wish} />}
      {failed && (
        <p class="problem" role="alert">
          {failed}
        </p>
      )}
      {over.actions.some(({ answer }) => answer === "continue") && <p class="muted">{t("agreed-continue-told")}</p>}
    </main>
  );
}
