"""Since when somebody may look at somebody else at all: nobody sees days from before they could."""

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
