"""Members on the wire."""

from escale.api.schemas.people import LevelNextOut, PersonOut
from escale.domain.household import Member
from escale.domain.visibility import LevelSpan


def person_out(member: Member) -> PersonOut:
    """How a member is shown."""
    return PersonOut(id=member.id, name=member.name, role=member.role, avatar=member.avatar, colour=member.colour)


def level_next_out(coming: LevelSpan | None) -> LevelNextOut | None:
    """The level that comes, if one does."""
    return None if coming is None else LevelNextOut(level=coming.level, from_at=coming.from_at)
