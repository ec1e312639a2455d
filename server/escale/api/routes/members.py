"""The member who is looking."""

from escale.api.deps import MemberDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.members import MeOut, MePatchIn
from escale.domain.household import Member
from escale.services import members
from escale.services.members import MemberChange

router = private("/me")


@router.get("")
def read_me(member: MemberDep) -> MeOut:
    """Who this credential belongs to."""
    return _shape(member)


@router.patch("")
def change_me(body: MePatchIn, member: MemberDep, session: SessionDep) -> MeOut:
    """Change what the body names; the rest stays."""
    wish = MemberChange(body.name, body.language, body.day_starts_at, body.welcomed)
    return _shape(members.change(session, member.id, wish))


def _shape(member: Member) -> MeOut:
    return MeOut(
        id=member.id,
        name=member.name,
        role=member.role,
        language=member.language,
        day_starts_at=member.day_starts_at,
        welcomed=member.welcomed,
    )
