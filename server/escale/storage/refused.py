"""How many events were set aside, by browser and reason. Nothing of the events themselves is kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlmodel import Session

from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.access import BrowserRow
from escale.storage.rows.events import RefusedRow

_REFUSED, _BROWSER = table_of(RefusedRow), table_of(BrowserRow)
_KEY = (_REFUSED.c.browser_id == bindparam("browser"), _REFUSED.c.code == bindparam("reason"))
_REMOVE_EARLY = Prepared(
    delete(_REFUSED).where(
        _REFUSED.c.browser_id.in_(select(_BROWSER.c.id).where(_BROWSER.c.member_id == bindparam("member_id"))),
        _REFUSED.c.latest_at < bindparam("until"),
    )
)
_MORE = Prepared(
    update(_REFUSED)
    .where(*_KEY)
    .values(events=_REFUSED.c.events + bindparam("more"), latest_at=bindparam("now", type_=_REFUSED.c.latest_at.type))
)


@dataclass(frozen=True, slots=True)
class Refusals:
    """What was set aside for one reason, over all browsers."""

    code: str
    events: int
    latest_at: datetime


def note(session: Session, browser_id: UUID, codes: Iterable[str], now: datetime) -> None:
    """These were set aside now."""
    for code, more in Counter(codes).items():
        values = {"browser": browser_id, "reason": code, "more": more, "now": now}
        if not _MORE.run(session, values):
            row = {"browser_id": browser_id, "code": code, "events": more, "latest_at": now}
            session.connection().execute(insert(_REFUSED), row)


def remove_early(session: Session, member_id: UUID, until: datetime) -> None:
    """Take away the counts of the member's browsers that did not grow since an instant."""
    _REMOVE_EARLY.run(session, {"member_id": member_id, "until": until})


def summed(session: Session) -> list[Refusals]:
    """All that was ever set aside, by reason."""
    code, events, at = _REFUSED.c.code, _REFUSED.c.events, _REFUSED.c.latest_at
    statement = select(code, func.sum(events), func.max(at, type_=at.type)).group_by(code).order_by(code)
    return [Refusals(*row) for row in session.connection().execute(statement)]
