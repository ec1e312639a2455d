"""The learn card of the day, and putting cards away."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.learning import Card, Happening, card_of_day, happenings
from escale.services import counting
from escale.services.summaries import Titles, current_day
from escale.storage import learning, sites, visits


@dataclass(frozen=True, slots=True)
class Learning:
    """`today`: what the card of the member's day is about. `closed`: cards that were put away, by name."""

    today: Happening | None
    closed: dict[Card, date]
    titles: Titles


def read(session: Session, member: Member, now: datetime) -> Learning:
    """As it is at `now`."""
    day = current_day(member, now)
    closed = learning.closed(session, member.id)
    happened = happenings(visits.of_day(session, member.id, day), counting.gates_of_day(session, member, day))
    return Learning(card_of_day(happened, closed, day), closed, sites.titles(session, member.id))


def close(session: Session, member: Member, card: Card, now: datetime) -> None:
    """Put a card away for good; `Card.EVERY`: all of them."""
    learning.close(session, member.id, card, current_day(member, now), now)


def reopen(session: Session, member_id: UUID, card: Card) -> None:
    """Take back that a card was put away; `Card.EVERY`: that none is wanted. What was put away by itself stays."""
    learning.reopen(session, member_id, card)


def reopen_all(session: Session, member_id: UUID) -> None:
    """Take back that any card was put away."""
    for card in Card:
        learning.reopen(session, member_id, card)
