/** Who uses which browser. With several people, the browser asks who is there. */
import type { Family } from "@escale/shared/client/types";
import { useCallback, useState } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { Problem } from "./Problem";
import { type BrowserPeople as Browser, isAdult, myselfOf } from "./people";
import { UsedBrowser } from "./UsedBrowser";
import { useAct } from "./useAct";

export function BrowserPeople({ family }: { family: Family }) {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(() => ask(service.GET("/api/v1/family/browsers")), []));
  const me = myselfOf(family);
  const left = () => {
    document.getElementById("browser-people")?.focus();
    reload();
  };
  return (
    <section class="card" aria-labelledby="browser-people">
      <h2 id="browser-people" tabIndex={-1}>
        {t("family-people")}
      </h2>
      <p class="muted">{t("family-people-what")}</p>
      {!data && <Waiting error={error} onRetry={reload} />}
      {data?.browsers.length === 0 && <p>{t("family-people-none")}</p>}
      <ul class="browser-list">
        {data?.browsers.map((browser) => (
          <li key={browser.browser_id}>
            {me && isAdult(me) ? (
              <People browser={browser} members={family.members} onSaved={reload} />
            ) : (
              <UsedBrowser browser={browser} me={me} onLeft={left} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PeopleProps {
  browser: Browser;
  members: Family["members"];
  onSaved: () => void;
}

function People({ browser, members, onSaved }: PeopleProps) {
  const { t } = useSpeech();
  const others = browser.people.map(({ id }) => id).filter((id) => id !== browser.owner_id);
  const [chosen, setChosen] = useState(new Set(others));
  const [told, setTold] = useState("");
  const { problem, busy, act } = useAct();
  const toggle = (id: string, on: boolean) => {
    setTold("");
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  };
  const save = async () => {
    const params = { path: { browser_id: browser.browser_id } };
    const body = { member_ids: [...chosen] };
    await ask(service.PUT("/api/v1/family/browsers/{browser_id}/people", { params, body }));
    setTold(t("family-saved"));
    onSaved();
  };
  return (
    <fieldset class="people">
      <legend>
        <strong>{browser.browser_name}</strong>
      </legend>
      {members.map((member) => {
        const isOwner = member.id === browser.owner_id;
        return (
          <label key={member.id} class="switch">
            <input
              type="checkbox"
              checked={isOwner || chosen.has(member.id)}
              disabled={isOwner}
              onChange={(event) => toggle(member.id, event.currentTarget.checked)}
            />
            <span>
              {member.name} {isOwner && <span class="muted">{t("family-people-owner")}</span>}
            </span>
          </label>
        );
      })}
      {browser.asks_for_pin && (
        <p class="muted">{t("family-people-pin", { shared: String(browser.people.length > 1) })}</p>
      )}
      <Problem text={problem} />
      <div class="chips">
        <button
          type="button"
          class="button"
          aria-label={t("family-people-save", { browser: browser.browser_name })}
          aria-disabled={busy}
          onClick={() => busy || void act(save)}
        >
          {t("family-save")}
        </button>
        <span class="saved" role="status">
          {told}
        </span>
      </div>
    </fieldset>
  );
}
