"""Since when somebody may look at somebody else at all: nobody sees days, or reads words, from before they could."""

from datetime import datetime

from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.vocabulary import FamilyFact, Role
from escale.storage import family_log, members


def looking_since(session: Session, viewer: Member, subject: Member) -> datetime:
    """When the viewer came to the household; at children and teens they look since they are an adult.

    That somebody grew up is a line of the log, which nothing changes.
    """
    came = members.came_at(session, viewer.id)
    if subject.role is Role.ADULT:
        return came
    grew = family_log.latest(session, FamilyFact.ROLE_CHANGED, viewer.id, Role.ADULT.value)
    return max(came, grew) if grew else came


def grown_since(session: Session, subject: Member) -> datetime | None:
    """When the member came to have the role that they have; None: they always had it.

    Nobody sees days from before: as a child or teen, they were not seen by everybody who may look now, nor as they
    chose since.
    """
    return family_log.latest(session, FamilyFact.ROLE_CHANGED, subject.id, subject.role.value)


def side_since(session: Session, reader: Member, member: Member) -> datetime | None:
    """Since when the reader is a side of what is agreed with a member; None for their own, of which they always were.

    It does not wait as days do: who asks or proposes speaks to the adults of whom they have read in the log.
    """
    return None if reader.id == member.id else looking_since(session, reader, member)
