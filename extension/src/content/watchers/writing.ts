/** Whether somebody writes here: a field with a fresh key, or a form that was changed and not sent. Nothing of the text is read but whether there is any. */
import type { Report } from "./seen";

/** Silent for so long, one has stopped. */
const FRESH_MS = 30_000;
/** A page may send a form without saying so: then the field is empty, or gone. */
const LOOK_MS = 5_000;
/** A line of search is not a text that one loses. */
const FIELDS =
  "textarea, [contenteditable], form input:not([type=search], [type=checkbox], [type=radio], [type=range])";

export function watchWriting(view: Window, report: Report, signal: AbortSignal): void {
  const changed = new Set<Element>();
  let told = false;
  let freshUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    for (const field of changed) if (!field.isConnected || isEmpty(field)) changed.delete(field);
    const now = performance.now();
    const writes = now < freshUntil || changed.size > 0;
    if (writes) timer = setTimeout(look, Math.max(LOOK_MS, freshUntil - now));
    if (writes === told) return;
    told = writes;
    report({ writing: writes });
  };
  const onInput = (event: Event) => {
    const field = event.composedPath()[0];
    if (!event.isTrusted || !(field instanceof Element) || !isField(field)) return;
    freshUntil = performance.now() + FRESH_MS;
    if (field.matches("form *")) changed.add(field);
    if (!told) look();
  };
  const onSent = () => {
    changed.clear();
    freshUntil = 0;
    look();
  };
  view.addEventListener("input", onInput, { capture: true, passive: true, signal });
  for (const type of ["submit", "reset"]) view.addEventListener(type, onSent, { capture: true, signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
}

const isField = (field: Element): boolean => field.matches(FIELDS) || (field as HTMLElement).isContentEditable;

function isEmpty(field: Element): boolean {
  const { value } = field as HTMLInputElement;
  return (value ?? field.textContent ?? "").trim() === "";
}
