/** The gate: what do you need, for how long. "Not now" is the first and the easiest answer. */
import { Avatar } from "@escale/shared/ui/Avatar";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { GateView } from "../../messages";
import { Actions } from "./Actions";
import { type Draft, draftProblem, emptyDraft, intentionOf } from "./draft";
import { Facts } from "./Facts";
import { HowLong } from "./HowLong";
import { Recent } from "./Recent";
import { Triggers } from "./Triggers";
import type { Answers } from "./useGate";

type Asking = Extract<GateView, { kind: "ask" }>;

interface Props {
  t: Translate;
  view: Asking;
  answers: Answers;
}

export function Gate({ t, view, answers }: Props) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const enter = () => {
    const missing = draftProblem(draft);
    if (missing) {
      setProblem(t(missing));
      if (missing === "gate-missing-text") field.current?.focus();
    } else answers.enter(intentionOf(draft));
  };
  useEffect(() => field.current?.focus(), []);
  return (
    <main class="gate">
      <Where t={t} view={view} />
      <h1>{t("gate-question")}</h1>
      {view.agreed.length > 0 && (
        <ul class="agreed-lines" aria-label={t("agreed-popup-title")}>
          {view.agreed.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (answers.ready) enter();
        }}
      >
        <input
          ref={field}
          class="input intention"
          type="text"
          maxLength={200}
          autocomplete="off"
          aria-label={t("gate-intention-label")}
          aria-describedby="problem"
          placeholder={t("gate-intention-placeholder")}
          value={draft.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <Recent t={t} suggestions={view.rule.suggestions} onChoose={(text) => change({ text })} />
        <HowLong t={t} choices={view.rule.choices_seconds} draft={draft} onChange={change} />
        {view.rule.ask_trigger && <Triggers t={t} value={draft.trigger} onChoose={(trigger) => change({ trigger })} />}
        <p id="problem" class={problem ? "problem" : "hidden-visually"} role="status">
          {problem ?? answers.problem}
        </p>
        {answers.problem && <p class="problem">{answers.problem}</p>}
        <Actions t={t} answers={answers} />
      </form>
      <Facts t={t} rule={view.rule} looks={view.looks} onPass={answers.pass} />
    </main>
  );
}

function Where({ t, view }: { t: Translate; view: Asking }) {
  return (
    <p class="where">
      {view.person ? (
        <Avatar avatar={view.person.avatar} colour={view.person.colour} size={28} />
      ) : (
        <span class="initial" aria-hidden="true">
          {view.siteName.slice(0, 1).toUpperCase()}
        </span>
      )}
      <span>
        {view.person && `${view.person.name} · `}
        {view.host} · {t("gate-nth-visit", { nth: view.rule.visits_today + 1 })}
      </span>
    </p>
  );
}
