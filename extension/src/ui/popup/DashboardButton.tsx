/** A button that opens a page of the dashboard, as the member of this browser. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { DashboardPage } from "../../messages";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";

interface Props {
  t: Translate;
  page: DashboardPage;
  canOpen: boolean;
  children: ComponentChildren;
}

export function DashboardButton({ t, page, canOpen, children }: Props) {
  const [failed, setFailed] = useState<string | null>(null);
  const open = () =>
    void attempt(send("dashboard/open", { page })).then((outcome) =>
      outcome.ok ? close() : setFailed(problem(t, outcome)),
    );
  return (
    <>
      <button type="button" class="button" disabled={!canOpen} onClick={open}>
        {children}
      </button>
      {failed && <p class="problem">{failed}</p>}
    </>
  );
}
