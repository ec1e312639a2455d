/** The first run: one question a page, a way back everywhere, and nothing that cannot be changed later. */
import type { Me, Notice } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { errorText, useSpeech } from "../i18n";
import { Notices } from "../notices/Notices";
import { go, STEPS } from "../route";
import { ask, errorId, service } from "../service";
import { BrowserStep } from "./BrowserStep";
import { DoneStep } from "./DoneStep";
import { LanguageStep } from "./LanguageStep";
import { SitesStep } from "./SitesStep";

interface Props {
  /** From 0. Each step has its own address, so that the browser's own "back" goes back too. */
  step: number;
  me: Me;
  notices: readonly Notice[];
  onChange: (me: Me) => void;
}

export function Welcome({ step, me, notices, onChange }: Props) {
  const { t } = useSpeech();
  const [problem, setProblem] = useState<string | null>(null);
  const to = (other: number) => {
    setProblem(null);
    go(STEPS[other] ?? STEPS[0]);
  };
  const next = () => to(step + 1);
  const back = () => to(step - 1);
  const patch = async (body: { language?: Me["language"]; welcomed?: boolean }) => {
    try {
      onChange(await ask(service.PATCH("/api/v1/me", { body })));
      return true;
    } catch (error) {
      setProblem(errorText(t, errorId(error)));
      return false;
    }
  };
  const choose = async (language: Me["language"]) => {
    onChange({ ...me, language });
    return patch({ language });
  };
  const finish = async () => {
    if (await patch({ welcomed: true })) go("/today");
  };
  return (
    <main class="narrow welcome">
      <p class="progress">
        <strong class="brand">Escale</strong>{" "}
        <span class="muted">{t("welcome-step", { step: step + 1, steps: STEPS.length })}</span>
      </p>
      <Notices known={notices} />
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {step === 0 && <LanguageStep value={me.language} onChoose={choose} onNext={next} />}
      {step === 1 && <SitesStep onNext={next} onBack={back} />}
      {step === 2 && <BrowserStep onNext={next} onBack={back} />}
      {step === 3 && <DoneStep onFinish={() => void finish()} onBack={back} />}
    </main>
  );
}
