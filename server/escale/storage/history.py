"""Many visits of one member stored at once, in the order of their keys, so that each page of a tree is met once."""

from collections.abc import Collection, Iterable
from datetime import date
from operator import itemgetter
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session

from escale.domain.visits import Visit
from escale.storage.driver import driver_of
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.days import VisitDayRow
from escale.storage.rows.visits import VisitRow
from escale.storage.visit_values import row_of

AT_ONCE = 500
"""Names in one question; SQLite allows at least 999 (SQLITE_MAX_VARIABLE_NUMBER before 3.32)."""
PAGES_KIB = 65_536
"""Pages kept in memory while much is stored, instead of SQLite's two megabytes: else each is read and written often."""

_VISIT, _SHOWN = (Prepared(insert(table_of(row))) for row in (VisitRow, VisitDayRow))


def make_room(session: Session) -> None:
    """Let this connection keep more pages in memory, for as long as it lives."""
    driver_of(session).execute(f"PRAGMA cache_size = -{PAGES_KIB}")


def known(session: Session, visit_ids: Iterable[UUID]) -> set[UUID]:
    """Which of these visits are stored, whoever they belong to."""
    driver, by_name = driver_of(session), {one.bytes: one for one in visit_ids}
    names = sorted(by_name)
    found: set[UUID] = set()
    for first in range(0, len(names), AT_ONCE):
        some = names[first : first + AT_ONCE]
        asked = f"SELECT id FROM visit WHERE id IN ({','.join('?' * len(some))})"  # noqa: S608 - question marks only
        found.update(by_name[row[0]] for row in driver.execute(asked, some))
    return found


def add(
    session: Session, member_id: UUID, browser_id: UUID, visits: Iterable[Visit], shown: Collection[tuple[date, UUID]]
) -> None:
    """Visits that are not stored yet, and the days that show them."""
    _VISIT.run_rows(session, sorted((row_of(member_id, browser_id, one) for one in visits), key=itemgetter(0)))
    days = {day: day.isoformat() for day, _ in shown}
    _SHOWN.run_rows(session, sorted((member_id.bytes, days[day], visit_id.bytes) for day, visit_id in shown))
