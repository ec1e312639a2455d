/** The first run: one question a page, a way back everywhere, and nothing that cannot be changed later. */
import type { Me } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { go } from "../route";
import { ask, service } from "../service";
import { BrowserStep } from "./BrowserStep";
import { DoneStep } from "./DoneStep";
import { LanguageStep } from "./LanguageStep";
import { SitesStep } from "./SitesStep";

const STEPS = 4;

interface Props {
  me: Me;
  onChange: (me: Me) => void;
}

export function Welcome({ me, onChange }: Props) {
  const { t } = useSpeech();
  const [step, setStep] = useState(1);
  const next = () => setStep(Math.min(STEPS, step + 1));
  const back = () => setStep(Math.max(1, step - 1));
  const patch = async (body: { language?: Me["language"]; welcomed?: boolean }) =>
    onChange(await ask(service.PATCH("/api/v1/me", { body })));
  const finish = () => {
    go("/today");
    void patch({ welcomed: true });
  };
  return (
    <main class="narrow welcome">
      <p class="muted">{t("welcome-step", { step, steps: STEPS })}</p>
      {step === 1 && (
        <LanguageStep value={me.language} onChoose={(language) => void patch({ language })} onNext={next} />
      )}
      {step === 2 && <SitesStep onNext={next} onBack={back} />}
      {step === 3 && <BrowserStep onNext={next} onBack={back} />}
      {step === 4 && <DoneStep onFinish={finish} onBack={back} />}
    </main>
  );
}
