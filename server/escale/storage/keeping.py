"""How long a household wants things kept."""

from sqlalchemy import select
from sqlmodel import Session

from escale.domain.retention import Retention
from escale.storage import households
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.household import ChosenRetentionRow

_CHOSEN = Prepared(select(table_of(ChosenRetentionRow)).limit(1))
_SAVE = upsert(ChosenRetentionRow)


def chosen(session: Session) -> Retention | None:
    """What the household chose, if it did."""
    row = _CHOSEN.first(session)
    return Retention(row.events_ms, row.intentions_ms) if row else None


def save(session: Session, wish: Retention) -> None:
    """From now on."""
    household_id = households.first(session)
    _SAVE.run(session, {"household_id": household_id, "events_ms": wish.events, "intentions_ms": wish.intentions})
