/** One member: their picture, role, first browser, and leaving, as far as the person who looks may change it. */
import type { Family, FamilyMember } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { useCallback, useState } from "preact/hooks";
import { TakeAlong } from "../data/TakeAlong";
import { useHousehold } from "../household";
import { useSpeech } from "../i18n";
import type { PairingView } from "../pairing/view";
import { ask, service } from "../service";
import { Link } from "../shell/Link";
import { Title } from "../shell/Title";
import { Stale, Waiting } from "../shell/Waiting";
import { useLoad } from "../useLoad";
import { Leaving } from "./Leaving";
import { LevelLine } from "./LevelLine";
import { MemberPairing } from "./MemberPairing";
import { MyPicture } from "./MyPicture";
import { isAdult, mayLookAt, myselfOf } from "./people";
import { RoleChange } from "./RoleChange";

export function PersonPage({ id }: { id: string }) {
  const { t } = useSpeech();
  const household = useHousehold();
  const { data, error, reload } = useLoad(useCallback(() => read(id), [id]));
  const member = data?.family.members.find((one) => one.id === id);
  const changed = () => {
    reload();
    household.reload();
  };
  if (!data)
    return (
      <div class="day">
        <Title text={t("family-person-title")} />
        <Waiting error={error} onRetry={reload} />
      </div>
    );
  return (
    <div class="day">
      <Title key={member?.name} text={member?.name ?? t("app-not-found-title")} />
      <Stale error={error} />
      {member ? (
        <About family={data.family} claimed={data.claimed} member={member} onChanged={changed} />
      ) : (
        <p>{t("family-person-gone")}</p>
      )}
    </div>
  );
}

/** The household, and a browser that waits for an answer: read together, so that nothing moves when it comes. */
async function read(id: string): Promise<{ family: Family; claimed: PairingView | null | undefined }> {
  const family = await ask(service.GET("/api/v1/family"));
  if (!family.members.some((one) => one.id === id && one.may_pair)) return { family, claimed: null };
  const params = { path: { member_id: id } };
  const pairing = await ask(service.GET("/api/v1/family/members/{member_id}/pairing", { params })).catch(
    () => undefined,
  );
  return { family, claimed: pairing && (pairing.state === "claimed" ? pairing : null) };
}

interface AboutProps {
  family: Family;
  claimed: PairingView | null | undefined;
  member: FamilyMember;
  onChanged: () => void;
}

/** Adults without a PIN do not open their dashboard in somebody else's browser; children and teens do. */
const hasWayIn = (member: FamilyMember) => member.browsers > 0 || (member.used > 0 && !isAdult(member));

function About({ family, claimed, member, onChanged }: AboutProps) {
  const { t } = useSpeech();
  const me = myselfOf(family);
  const isMine = member.is_me;
  const byAdult = me !== undefined && isAdult(me);
  // As it was when the page was opened: that a browser is paired now is still to be read.
  const [mayPair] = useState(member.may_pair);
  return (
    <>
      <section class="card person" aria-label={t("family-person-what")}>
        <Avatar {...member} size={64} />
        <div>
          <p>
            <strong>{t(`family-role-${member.role}`)}</strong>
          </p>
          <p>{t("family-browsers-count", { count: member.browsers, used: member.used })}</p>
          <LevelLine member={member} />
          {me && mayLookAt(me, member) && <Link to={`/family/look/${member.id}`}>{t("family-look")}</Link>}
        </div>
      </section>
      {isMine && <MyPicture member={member} onSaved={onChanged} />}
      {byAdult && mayPair && <MemberPairing member={member} claimed={claimed} onPaired={onChanged} />}
      {byAdult && !isMine && !hasWayIn(member) && !mayPair && (
        <p class="card">
          {t("family-stranded")} <code>escale open</code>
        </p>
      )}
      {byAdult && !isMine && <RoleChange member={member} onChanged={onChanged} />}
      {isMine && <TakeAlong />}
      {byAdult && (isMine || !isAdult(member)) && <Leaving member={member} onLeft={onChanged} />}
    </>
  );
}
