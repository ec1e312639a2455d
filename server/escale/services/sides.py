"""The two sides of an agreement: a child or teen, and the adults of the household. Nobody else knows of it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.vocabulary import FamilyFact, Role
from escale.services import family_log
from escale.services.people import everyone


@dataclass(frozen=True, slots=True)
class Sides:
    """Who agrees with whom."""

    member: Member
    adults: tuple[Member, ...]

    @property
    def people(self) -> dict[UUID, Member]:
        """Both sides, by id."""
        return {one.id: one for one in (self.member, *self.adults)}

    def has(self, member_id: UUID) -> bool:
        """Whether somebody is of one of the sides."""
        return member_id in self.people

    def opposite(self, actor_id: UUID | None) -> tuple[UUID, ...]:
        """Whom to tell what somebody did: the member of what an adult did, each adult of what the member did, and both
        of what the service did (None).
        """
        if actor_id is None:
            return tuple(self.people)
        return tuple(one.id for one in self.adults) if actor_id == self.member.id else (self.member.id,)


def all_sides(session: Session) -> list[Sides]:
    """The sides of each child and teen, in the household's order."""
    known = everyone(session)
    adults = tuple(one for one in known if one.role is Role.ADULT)
    return [Sides(one, adults) for one in known if one.role is not Role.ADULT]


def sides_of(session: Session, member_id: UUID) -> Sides | None:
    """The sides of an agreement with this member; None with an adult, or somebody who is not there."""
    return next((one for one in all_sides(session) if one.member.id == member_id), None)


def concerning(session: Session, asker: Member) -> list[Sides]:
    """Those that somebody is of; of an adult their own too, from when they were younger, which is theirs alone now."""
    found = [one for one in all_sides(session) if one.has(asker.id)]
    return found if asker.role is not Role.ADULT else [*found, own_sides(session, asker)]


def with_whom(session: Session, asker: Member) -> tuple[UUID, ...]:
    """Whose agreements somebody reads, over or not: an adult those with each child and teen, everybody their own."""
    return tuple(one.member.id for one in concerning(session, asker))


def own_sides(session: Session, grown: Member) -> Sides:
    """The sides that there were with somebody who is an adult now. Nothing is agreed between them any more."""
    others = (one for one in everyone(session) if one.role is Role.ADULT and one.id != grown.id)
    return Sides(grown, tuple(others))


def tell(
    session: Session,
    sides: Sides,
    fact: FamilyFact,
    actor_id: UUID | None,
    words: str | None,
    value: str | None,
    now: datetime,
) -> None:
    """Write into the log what one side, or the service (None), did: both sides read it, and nobody else."""
    for subject_id in sides.opposite(actor_id):
        family_log.note(session, fact, actor_id, subject_id, words, value, now)
