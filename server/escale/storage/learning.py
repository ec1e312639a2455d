"""Learn cards that members put away."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlmodel import Session

from escale.domain.learning import Card
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.learning import ClosedCardRow

_closed = table_of(ClosedCardRow)
_own = _closed.c.member_id == bindparam("member_id")
_CLOSED = Prepared(select(_closed.c.card, _closed.c.day).where(_own).order_by(_closed.c.card))
_CLOSE = upsert(ClosedCardRow)
_OPEN = Prepared(delete(_closed).where(_own, _closed.c.card == bindparam("card", type_=_closed.c.card.type)))
_REMOVE_EARLY = Prepared(delete(_closed).where(_own, _closed.c.closed_at < bindparam("until")))


def closed(session: Session, member_id: UUID) -> dict[Card, date]:
    """The cards that the member put away, and the day of it."""
    return {row.card: row.day for row in _CLOSED.rows(session, member_id=member_id)}


def close(session: Session, member_id: UUID, card: Card, day: date, now: datetime) -> None:
    """Put it away for good."""
    _CLOSE.run(session, {"member_id": member_id, "card": card, "day": day, "closed_at": now})


def reopen(session: Session, member_id: UUID, card: Card) -> None:
    """Show it again when there is reason to."""
    _OPEN.run(session, {"member_id": member_id, "card": card})


def remove_early(session: Session, member_id: UUID, until: datetime) -> None:
    """Whatever was put away before an instant."""
    _REMOVE_EARLY.run(session, {"member_id": member_id, "until": until})
