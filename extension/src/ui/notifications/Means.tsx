/** Who carries the choices out in this browser, in plain words, and what it cannot do. */
import { useState } from "preact/hooks";
import type { Translate } from "../../i18n";
import type { NotifyView } from "../../messages";
import { askToSet } from "../../platform/contentsettings";
import { send } from "../../platform/send";
import { attempt, problem } from "../ask";

interface Props {
  t: Translate;
  view: NotifyView;
  onChange: () => void;
}

export function Means({ t, view, onChange }: Props) {
  if (!view.offered)
    return (
      <section class="notice">
        <p>{t("notify-cannot")}</p>
        <p>{t("notify-cannot-where")}</p>
        <p>{t("notify-cannot-offer")}</p>
      </section>
    );
  return view.able ? <Held t={t} onChange={onChange} /> : <Wanted t={t} view={view} onChange={onChange} />;
}

function Held({ t, onChange }: Omit<Props, "view">) {
  const [said, setSaid] = useState<string | null>(null);
  const giveBack = () =>
    void attempt(send("notify/release", {})).then((outcome) => {
      setSaid(problem(t, outcome));
      onChange();
    });
  return (
    <section class="notice">
      <p>{t("notify-able")}</p>
      <button type="button" class="button" onClick={giveBack}>
        {t("notify-give-back")}
      </button>
      {said && <p class="problem">{said}</p>}
    </section>
  );
}

/** Choices are kept when the permission goes: it may come back. */
function Wanted({ t, view, onChange }: Props) {
  const [refused, setRefused] = useState(false);
  const waits = view.sites.some(({ choice }) => choice === "allow" || choice === "mute");
  const ask = () =>
    void askToSet()
      .then(async (granted) => {
        setRefused(!granted);
        if (granted) await send("plan/refresh", {});
      })
      .then(onChange, onChange);
  return (
    <section class="notice">
      <p>{t("notify-asks-permission")}</p>
      {waits && (
        <>
          <p>{t("notify-waits")}</p>
          <button type="button" class="button main" onClick={ask}>
            {t("notify-let-browser")}
          </button>
        </>
      )}
      {refused && (
        <p class="problem" role="alert">
          {t("notify-refused")}
        </p>
      )}
    </section>
  );
}
