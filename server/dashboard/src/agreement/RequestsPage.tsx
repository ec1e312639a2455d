/** Wishes for more time: making one, answering those that wait, and what became of the others, the same for both sides. */
import type { Agreement, TimeRequests } from "@escale/shared/client/types";
import { useCallback } from "preact/hooks";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { type Mine, useMine } from "./loading";
import { Answering } from "./requests/Answering";
import { Asking } from "./requests/Asking";
import { Drawing } from "./requests/Drawing";
import { RequestItem } from "./requests/RequestItem";
import "./agreement.css";

const FRESH_MS = 20_000;

interface Wishes {
  wishes: TimeRequests;
  agreements: readonly Agreement[];
}

async function load(): Promise<Wishes> {
  const [wishes, { agreements }] = await Promise.all([
    ask(service.GET("/api/v1/requests")),
    ask(service.GET("/api/v1/family/agreements")),
  ]);
  return { wishes, agreements };
}

export function RequestsPage() {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(load, []));
  const { mine, problem, retry } = useMine(reload);
  useFresh(reload, FRESH_MS);
  return (
    <div class="day">
      <div class="day-title">
        <Title text={t("requests-title")} />
        <p class="muted">{t("requests-what")}</p>
      </div>
      {(!data || !mine) && <Waiting error={error ?? problem} onRetry={retry} />}
      {data && mine && <Stale error={error} />}
      {data && mine && <Shown {...mine} {...data} onChange={reload} />}
    </div>
  );
}

function Shown({ me, wishes, agreements, onChange }: Mine & Wishes & { onChange: () => void }) {
  const { t } = useSpeech();
  const isAdult = me.role === "adult";
  const waiting = wishes.requests.filter(({ state }) => state === "waiting");
  const over = wishes.requests.filter(({ state }) => state !== "waiting");
  const mine = agreements.find(({ member, in_force }) => member.id === me.id && in_force)?.in_force;
  return (
    <>
      {isAdult && waiting.length === 0 && <p>{t("requests-none-waiting")}</p>}
      {waiting.length > 0 && (
        <section class="requests" aria-labelledby="waiting">
          <h2 id="waiting">{t("requests-waiting")}</h2>
          <ul class="request-list">
            {waiting.map((request) => (
              <li key={request.id} class="card">
                <RequestItem request={request} />
                {isAdult && <Answering request={request} onAnswered={onChange} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mine && <Asking terms={mine.terms} onAsked={onChange} />}
      {mine && (wishes.reserve_left_minutes ?? 0) > 0 && (
        <Drawing terms={mine.terms} left={wishes.reserve_left_minutes ?? 0} onDrawn={onChange} />
      )}
      {!isAdult && !mine && (
        <p>
          {t("requests-no-agreement")} <Link to="/family">{t("agreement-to-family")}</Link>
        </p>
      )}
      <section class="requests" aria-labelledby="history">
        <h2 id="history">{t("requests-history")}</h2>
        <p class="muted">{t("requests-history-what")}</p>
        {over.length === 0 ? (
          <p>{t("requests-history-none")}</p>
        ) : (
          <ul class="request-list">
            {over.map((request) => (
              <li key={request.id} class="card">
                <RequestItem request={request} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
