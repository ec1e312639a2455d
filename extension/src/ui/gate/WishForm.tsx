/** How many minutes more, and what for. */

import { useEffect, useRef, useState } from "preact/hooks";
import { LONGEST_REASON } from "../../domain/wish";
import type { CardForm, Wished } from "../../messages";
import { readWished } from "../wished";

export function WishForm({ form, onSend }: { form: CardForm; onSend: (wished: Wished) => void }) {
  const [minutes, setMinutes] = useState(String(form.minutes.value));
  const [reason, setReason] = useState("");
  const [isWrong, setWrong] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const wished = readWished(minutes, form.minutes.most, form.reason ? reason : null);
    setWrong(wished === null);
    if (wished) onSend(wished);
  };
  return (
    <form class="wish" noValidate onSubmit={submit}>
      <label>
        {form.minutes.label}
        <input
          ref={first}
          class="input"
          type="number"
          min={1}
          max={form.minutes.most}
          value={minutes}
          onInput={(event) => setMinutes(event.currentTarget.value)}
        />
      </label>
      {form.reason && (
        <label>
          {form.reason.label}
          <input
            class="input"
            type="text"
            maxLength={LONGEST_REASON}
            autocomplete="off"
            placeholder={form.reason.placeholder}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
      )}
      <p class="problem" role="alert">
        {isWrong && form.problem}
      </p>
      <button type="submit" class="button">
        {form.send}
      </button>
    </form>
  );
}
