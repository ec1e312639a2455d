"""Members on the wire."""

from escale.api.schemas.people import PersonOut
from escale.domain.household import Member


def person_out(member: Member) -> PersonOut:
    """How a member is shown."""
    return PersonOut(id=member.id, name=member.name, role=member.role, avatar=member.avatar, colour=member.colour)
