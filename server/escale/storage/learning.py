"""Learn cards: those that members put away, and the one that was shown last."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlmodel import Session

from escale.domain.learning import Card
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.learning import ClosedCardRow, ShownCardRow

_closed, _shown = table_of(ClosedCardRow), table_of(ShownCardRow)
_own = _closed.c.member_id == bindparam("member_id")
_CLOSED = Prepared(select(_closed.c.card, _closed.c.day).where(_own).order_by(_closed.c.card))
_CLOSE = upsert(ClosedCardRow)
_OPEN = Prepared(delete(_closed).where(_own, _closed.c.card == bindparam("card", type_=_closed.c.card.type)))
_of_member = _shown.c.member_id == bindparam("member_id")
_SHOWN = Prepared(select(_shown.c.card, _shown.c.day).where(_of_member))
_SHOW = upsert(ShownCardRow)
_REMOVE_EARLY = (
    Prepared(delete(_closed).where(_own, _closed.c.closed_at < bindparam("until"))),
    Prepared(delete(_shown).where(_of_member, _shown.c.shown_at < bindparam("until"))),
)


def closed(session: Session, member_id: UUID) -> dict[Card, date]:
    """The cards that the member put away, and the day of it."""
    return {row.card: row.day for row in _CLOSED.rows(session, member_id=member_id)}


def close(session: Session, member_id: UUID, card: Card, day: date, now: datetime) -> None:
    """Put it away for good."""
    _CLOSE.run(session, {"member_id": member_id, "card": card, "day": day, "closed_at": now})


def reopen(session: Session, member_id: UUID, card: Card) -> None:
    """Show it again when there is reason to."""
    _OPEN.run(session, {"member_id": member_id, "card": card})


def shown(session: Session, member_id: UUID) -> tuple[Card, date] | None:
    """The card that was shown last, and the day of it."""
    row = _SHOWN.first(session, member_id=member_id)
    return (row.card, row.day) if row else None


def show(session: Session, member_id: UUID, card: Card, day: date, now: datetime) -> None:
    """It is the card of this day."""
    _SHOW.run(session, {"member_id": member_id, "card": card, "day": day, "shown_at": now})


def remove_early(session: Session, member_id: UUID, until: datetime) -> None:
    """Whatever was put away or shown before an instant."""
    for statement in _REMOVE_EARLY:
        statement.run(session, {"member_id": member_id, "until": until})
