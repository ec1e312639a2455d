/** One member of the list: who they are, what others see of them, and what one may do. */
import type { Agreement, FamilyMember } from "@escale/shared/client/types";
import { Avatar } from "@escale/shared/ui/Avatar";
import { type Speech, useSpeech } from "../i18n";
import { Link } from "../shell/Link";
import { LevelLine } from "./LevelLine";
import { isAdult, mayLookAt } from "./people";

interface Props {
  me: FamilyMember;
  member: FamilyMember;
  agreement: Agreement | null;
}

export function MemberItem({ me, member, agreement }: Props) {
  const speech = useSpeech();
  const { t } = speech;
  const { id, name } = member;
  return (
    <li class="member">
      <Avatar {...member} size={48} />
      <div class="member-body">
        <h3>
          {name} {member.is_me && <span class="muted">{t("family-me")}</span>}
        </h3>
        <p>{t(`family-role-${member.role}`)}</p>
        <LevelLine member={member} />
        {!isAdult(member) && <p class="muted">{agreedSentence(speech, agreement)}</p>}
        <p class="member-ways">
          {mayLookAt(me, member) && <Link to={`/family/look/${id}`}>{t("family-look-named", { name })}</Link>}
          {(mayAgree(me, member) || (member.is_me && agreement)) && (
            <Link to={agreement ? `/family/agreement/${agreement.id}` : `/family/agreement/new?member=${id}`}>
              {t(agreement ? "family-agreement-named" : "family-propose-named", {
                name,
                mine: member.is_me ? "yes" : "no",
              })}
            </Link>
          )}
          <Link to={`/family/people/${id}`}>{t(member.is_me ? "family-edit-me" : "family-edit", { name })}</Link>
        </p>
      </div>
    </li>
  );
}

/** An agreement is between a child or a teen and the adults. */
const mayAgree = (me: FamilyMember, member: FamilyMember): boolean => !isAdult(member) && (isAdult(me) || member.is_me);

function agreedSentence({ t }: Speech, agreement: Agreement | null): string {
  const state = agreement?.proposed ? "proposed" : agreement?.in_force ? "in-force" : "none";
  return t(`family-agreed-${state}`);
}
