/** Asks for the PIN, or for a new one. A native dialog: the rest of the page waits, Escape closes it, the focus goes back. */
import { useEffect, useId, useRef } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ChoosePin } from "./ChoosePin";
import { EnterPin } from "./EnterPin";
import type { PinQuestion } from "./usePin";

export function PinDialog({ question, onDone }: { question: PinQuestion; onDone: (given: boolean) => void }) {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      dialog.current?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const cancel = (event: Event) => {
    event.preventDefault();
    onDone(false);
  };
  const Form = question === "enter" ? EnterPin : ChoosePin;
  return (
    <dialog ref={dialog} class="dialog card" aria-labelledby={title} onCancel={cancel}>
      <h2 id={title}>{t(question === "enter" ? "family-pin-enter" : "family-pin-choose")}</h2>
      <Form onDone={() => onDone(true)} onCancel={() => onDone(false)} />
    </dialog>
  );
}
