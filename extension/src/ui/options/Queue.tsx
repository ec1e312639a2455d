/** What waits for the service, and what it refused: nothing disappears without being seen. */
import { clockTime } from "@escale/shared/ui/format";
import type { Translate } from "../../i18n";
import type { OptionsView } from "../../messages";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct } from "../useAct";

interface Props {
  t: Translate;
  view: OptionsView;
  onChange: () => void;
}

export function Queue({ t, view, onChange }: Props) {
  return (
    <section class="card" aria-labelledby="queue">
      <h2 id="queue">{t("options-queue")}</h2>
      <p>{t("options-queued", { count: view.queued })}</p>
      {view.refused.length > 0 && <Refused t={t} view={view} onChange={onChange} />}
    </section>
  );
}

/** Why, in the person's language; a code that this version does not know is told as the service told it. */
function refusal(t: Translate, { code, detail }: { code: string; detail: string }): string {
  const id = `error-${code.replaceAll("_", "-")}`;
  const text = t(id);
  return text === id ? detail : text;
}

function Refused({ t, view, onChange }: Props) {
  const { problem, act } = useAct(t, onChange);
  return (
    <>
      <h3>{t("options-refused")}</h3>
      <p class="muted">{t("options-refused-text")}</p>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("options-refused-when")}</th>
              <th scope="col">{t("options-refused-what")}</th>
              <th scope="col">{t("options-refused-why")}</th>
            </tr>
          </thead>
          <tbody>
            {view.refused.map((event) => (
              <tr key={`${event.at}-${event.seq}`}>
                <td>{clockTime(view.language, event.at)}</td>
                <td>{event.type}</td>
                <td>{refusal(t, event)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" class="button" onClick={() => act(send("refused/clear", {}))}>
        {t("options-refused-clear")}
      </button>
      <Problem text={problem} />
    </>
  );
}
