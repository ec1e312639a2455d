/** Minutes and a reason, asked for within a card: a closed shadow root, so that the page reads nothing of it. */

import { LONGEST_REASON } from "../../domain/wish";
import type { CardForm, Wished } from "../../messages";
import { readWished } from "../wished";

export function buildForm(form: CardForm, send: (event: Event, wished: Wished) => void): HTMLFormElement {
  const made = document.createElement("form");
  made.noValidate = true;
  const minutes = input("number", form.minutes.label);
  minutes.field.min = "1";
  minutes.field.max = String(form.minutes.most);
  minutes.field.value = String(form.minutes.value);
  const reason = form.reason && input("text", form.reason.label);
  if (reason && form.reason) {
    reason.field.maxLength = LONGEST_REASON;
    reason.field.placeholder = form.reason.placeholder;
    reason.field.autocomplete = "off";
  }
  const problem = document.createElement("p");
  problem.className = "problem";
  problem.setAttribute("role", "alert");
  const submit = document.createElement("button");
  submit.textContent = form.send;
  made.append(minutes.label, ...(reason ? [reason.label] : []), problem, submit);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const wished = readWished(minutes.field.value, form.minutes.most, reason ? reason.field.value : null);
    if (wished) return send(event, wished);
    problem.textContent = form.problem;
    minutes.field.focus();
  });
  return made;
}

function input(type: "number" | "text", name: string) {
  const label = document.createElement("label");
  const field = document.createElement("input");
  field.type = type;
  label.append(name, field);
  return { label, field };
}
