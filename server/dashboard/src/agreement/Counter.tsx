/** Another proposal: an answer to one that waits, or a change of what holds. */
import type { Agreement } from "@escale/shared/client/types";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { draftOf } from "./draft";
import { latest } from "./versions";
import { Writing } from "./Writing";

interface Props {
  agreement: Agreement;
  onSent: (agreement: Agreement) => void;
  onCancel: () => void;
}

export function Counter({ agreement, onSent, onCancel }: Props) {
  const speaking = useSpeech();
  // As it was when the writing began.
  const [begun] = useState(agreement);
  const [start] = useState(() => {
    const from = latest(begun);
    return from && draftOf(speaking, from.terms);
  });
  if (!start) return null;
  return <Writing member={begun.member} start={start} begun={begun} onSent={onSent} onCancel={onCancel} />;
}
