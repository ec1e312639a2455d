/** A browser and its people, for who changes nothing but themselves: whoever uses somebody else's browser may leave it. */
import type { FamilyMember } from "@escale/shared/client/types";
import { listed } from "@escale/shared/ui/format";
import { useEffect, useRef, useState } from "preact/hooks";
import { Ask } from "../agreement/Ask";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Problem } from "./Problem";
import type { BrowserPeople } from "./people";
import { useAct } from "./useAct";

interface Props {
  browser: BrowserPeople;
  me: FamilyMember | undefined;
  onLeft: () => void;
}

export function UsedBrowser({ browser, me, onLeft }: Props) {
  const { language } = useSpeech();
  const { owner_id: owner, people } = browser;
  const isGuest = me !== undefined && me.id !== owner && people.some(({ id }) => id === me.id);
  return (
    <div class="used-browser">
      <strong>{browser.browser_name}</strong>
      <p>
        {listed(
          language,
          people.map(({ name }) => name),
        )}
      </p>
      {isGuest && <LeaveBrowser browser={browser} me={me} onLeft={onLeft} />}
    </div>
  );
}

function LeaveBrowser({ browser, me, onLeft }: Props & { me: FamilyMember }) {
  const { t } = useSpeech();
  const { problem, busy, act } = useAct();
  const [asking, setAsking] = useState(false);
  const isBack = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // Whoever stays is where they were.
  useEffect(() => {
    if (isBack.current && !asking) button.current?.focus();
    isBack.current = asking;
  }, [asking]);
  const leave = async () => {
    const params = { path: { browser_id: browser.browser_id } };
    const member_ids = browser.people.map(({ id }) => id).filter((id) => id !== browser.owner_id && id !== me.id);
    const call = () =>
      ask(service.PUT("/api/v1/family/browsers/{browser_id}/people", { params, body: { member_ids } }));
    if ((await act(call)) === null) onLeft();
  };
  if (!asking)
    return (
      <button
        ref={button}
        type="button"
        class="button"
        aria-label={t("family-people-leave-named", { browser: browser.browser_name })}
        onClick={() => setAsking(true)}
      >
        {t("family-people-leave")}
      </button>
    );
  return (
    <>
      <Ask
        question={<p>{t("family-people-leave-sure", { browser: browser.browser_name })}</p>}
        yes={t("family-people-leave-yes")}
        no={t("agreement-back")}
        busy={busy}
        onYes={() => void leave()}
        onNo={() => setAsking(false)}
      />
      <Problem text={problem} />
    </>
  );
}
