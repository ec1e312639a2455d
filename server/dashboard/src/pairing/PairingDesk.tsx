/** Pairing as the dashboard sees it: show a code, watch it being claimed, ask "is this your browser?". */
import { useSpeech } from "../i18n";
import { Code } from "./Code";
import { OWN_DOOR, type PairingDoor, usePairing } from "./usePairing";
import type { PairingView } from "./view";

interface Props {
  /** Told once a browser was confirmed. */
  onPaired: () => void;
  /** Where to pair, and what is asked, when it is the browser of somebody else: the first one alone. */
  door?: PairingDoor;
  question?: string;
  /** Undefined: nobody has looked yet. */
  known?: PairingView | null | undefined;
}

export function PairingDesk({ onPaired, door = OWN_DOOR, question, known }: Props) {
  const { t } = useSpeech();
  const { pairing, said, start, decide } = usePairing(door, onPaired, known);
  if (pairing?.state === "claimed")
    return <Question name={pairing.browser_name ?? ""} asked={question} problem={said} onDecide={decide} />;
  if (pairing?.state === "waiting" && pairing.code)
    return <Code code={pairing.code} expiresAt={pairing.expires_at} onAgain={start} />;
  return (
    <div class="pairing">
      <p role="status" class={said ? "notice" : "empty-status"}>
        {said}
      </p>
      {!(question && pairing?.state === "confirmed") && (
        <button type="button" class="button main" onClick={start}>
          {t(pairing ? "pairing-again" : "pairing-new")}
        </button>
      )}
    </div>
  );
}

interface QuestionProps {
  name: string;
  asked: string | undefined;
  problem: string | null;
  onDecide: (accept: boolean) => void;
}

function Question({ name, asked, problem, onDecide }: QuestionProps) {
  const { t } = useSpeech();
  return (
    <div class="pairing card">
      <div role="alert">
        <p class="question">{asked ?? t("pairing-question")}</p>
        <p class="figure">{name}</p>
      </div>
      <p class="muted">{t("pairing-question-hint")}</p>
      <div class="chips">
        <button type="button" class="button main" onClick={() => onDecide(true)}>
          {t(asked ? "app-yes" : "pairing-yes")}
        </button>
        <button type="button" class="button" onClick={() => onDecide(false)}>
          {t("pairing-no")}
        </button>
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
