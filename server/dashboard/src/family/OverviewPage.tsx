/** The household: who is in it, what others see, what waits. Alone, it says what this part is and is not. */
import type { Agreement, Family } from "@escale/shared/client/types";
import { useCallback } from "preact/hooks";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useFresh, useLoad } from "../useLoad";
import { Alone } from "./Alone";
import { BrowserPeople } from "./BrowserPeople";
import { MemberItem } from "./MemberItem";
import { PinCard } from "./PinCard";
import { isAdult, myselfOf } from "./people";
import { Ways } from "./Ways";
import { ZoneCard } from "./ZoneCard";

const FRESH_MS = 60_000;

export function OverviewPage() {
  const { t } = useSpeech();
  const { data, error, reload } = useLoad(useCallback(read, []));
  const household = useHousehold();
  useFresh(reload, FRESH_MS);
  const changed = () => {
    reload();
    household.reload();
  };
  const isAlone = data?.family.members.length === 1;
  return (
    <div class="day">
      <Title text={t("family-title")} />
      {!data && <Waiting error={error} onRetry={reload} />}
      {data && (
        <>
          <Stale error={error} />
          {isAlone ? <Alone /> : <Members {...data} onChanged={changed} />}
        </>
      )}
    </div>
  );
}

interface Read {
  family: Family;
  agreements: readonly Agreement[];
}

/** The page is shown even when agreements cannot be had. */
async function read(): Promise<Read> {
  const agreed = ask(service.GET("/api/v1/family/agreements")).catch(() => ({ agreements: [] }));
  const [family, { agreements }] = await Promise.all([ask(service.GET("/api/v1/family")), agreed]);
  return { family, agreements };
}

function Members({ family, agreements, onChanged }: Read & { onChanged: () => void }) {
  const { t } = useSpeech();
  const me = myselfOf(family);
  if (!me) return null;
  return (
    <>
      {family.requests_waiting > 0 && (
        <p class="notice">
          {t("family-waiting", { count: family.requests_waiting })}{" "}
          <Link to="/family/requests">{t("family-to-requests")}</Link>
        </p>
      )}
      <section class="card" aria-labelledby="members">
        <h2 id="members">{t("family-members")}</h2>
        <ul class="members">
          {family.members.map((member) => (
            <MemberItem
              key={member.id}
              me={me}
              member={member}
              agreement={agreements.find((one) => one.member.id === member.id) ?? null}
            />
          ))}
        </ul>
        {isAdult(me) && (
          <p>
            <Link to="/family/people/new" class="button">
              {t("family-add")}
            </Link>
          </p>
        )}
      </section>
      <Ways />
      <BrowserPeople family={family} />
      <ZoneCard family={family} isAdult={isAdult(me)} onChanged={onChanged} />
      {isAdult(me) && <PinCard hasPin={family.has_pin} until={family.stepped_up_until} onChanged={onChanged} />}
    </>
  );
}
