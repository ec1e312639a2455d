/** Who carries the choices out in this browser, in plain words, and what it cannot do. */
import type { Translate } from "../../i18n";
import type { NotifyView } from "../../messages";
import { askToSet } from "../../platform/contentsettings";
import { send } from "../../platform/send";
import { Problem } from "../Problem";
import { useAct, whenAllowed } from "../useAct";

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
  const { problem, act } = useAct(t, onChange);
  return (
    <section class="notice">
      <p>{t("notify-able")}</p>
      <button type="button" class="button" onClick={() => act(send("notify/release", {}))}>
        {t("notify-give-back")}
      </button>
      <Problem text={problem} />
    </section>
  );
}

/** Choices are kept when the permission goes: it may come back. */
function Wanted({ t, view, onChange }: Props) {
  const { problem, act } = useAct(t, onChange);
  const waits = view.sites.some(({ choice }) => choice === "allow" || choice === "mute");
  const ask = () => act(whenAllowed(askToSet(), () => send("plan/refresh", {})));
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
      <Problem text={problem} />
    </section>
  );
}
