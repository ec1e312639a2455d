"""The learn card of the day, and putting cards away."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from sqlite3 import OperationalError as DriverError
from uuid import UUID

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.learning import Card, Happening, card_of_day, happenings
from escale.services import counting
from escale.services.summaries import Titles, current_day
from escale.storage import learning, sites, visits
from escale.storage.engine import Database


@dataclass(frozen=True, slots=True)
class Learning:
    """`today`: what the card of the member's day is about. `closed`: cards that were put away, by name.

    `is_new`: nobody was shown a card in this day yet.
    """

    today: Happening | None
    closed: dict[Card, date]
    titles: Titles
    is_new: bool


def read(session: Session, member: Member, now: datetime) -> Learning:
    """As it is at `now`."""
    day = current_day(member, now)
    closed, shown = learning.closed(session, member.id), _shown_on(session, member.id, day)
    happened = happenings(visits.of_day(session, member.id, day), counting.gates_of_day(session, member, day))
    today = card_of_day(happened, closed, day, shown)
    return Learning(today, closed, sites.titles(session, member.id), shown is None)


def note_shown(database: Database, member: Member, card: Card, now: datetime) -> None:
    """The card is that of the member's day from now on, unless one was shown already. The caller has the writer's turn.

    A full disk keeps nobody from reading their card, nor does somebody who writes for long; so then it may be another
    one the next time.
    """
    day = current_day(member, now)
    with suppress(OperationalError, DriverError, PoolTimeout), database.writing() as session:
        if _shown_on(session, member.id, day) is None:
            learning.show(session, member.id, card, day, now)


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


def _shown_on(session: Session, member_id: UUID, day: date) -> Card | None:
    last = learning.shown(session, member_id)
    return last[0] if last and last[1] == day else None
