/** A question before something that binds or ends. The focus goes to the answer that changes nothing. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  question: ComponentChildren;
  yes: string;
  no: string;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
}

export function Ask({ question, yes, no, busy, onYes, onNo }: Props) {
  const id = useId();
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  return (
    <div class="notice">
      <div id={id} class="ask">
        {question}
      </div>
      <div class="chips">
        <button ref={safe} type="button" class="button" aria-describedby={id} onClick={onNo}>
          {no}
        </button>
        <button type="button" class="button main" aria-disabled={busy} onClick={() => busy || onYes()}>
          {yes}
        </button>
      </div>
    </div>
  );
}
