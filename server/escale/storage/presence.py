"""When a member's browsers were there, and when they were paused."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, func, inspect, select, update
from sqlmodel import Session

from escale.domain.intervals import Interval
from escale.domain.presence import APART, PauseMark
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.access import BrowserRow
from escale.storage.rows.family import BrowserPersonRow
from escale.storage.rows.presence import ContactRow, PauseRow

_contact, _pause, _browser, _person = (table_of(row) for row in (ContactRow, PauseRow, BrowserRow, BrowserPersonRow))
_own = select(_browser.c.id).where(_browser.c.member_id == bindparam("member_id"))
_used = _own.union_all(select(_person.c.browser_id).where(_person.c.member_id == bindparam("member_id")))
_EXTEND = Prepared(
    update(_contact)
    .where(
        _contact.c.browser_id == bindparam("browser"),
        _contact.c.to_at.between(bindparam("after"), bindparam("now", type_=_contact.c.to_at.type)),
    )
    .values(to_at=bindparam("now", type_=_contact.c.to_at.type))
)
_CONTACT, _MARK = upsert(ContactRow), upsert(PauseRow)
_SINCE = Prepared(
    select(func.min(_contact.c.from_at, type_=_contact.c.from_at.type).label("since")).where(
        _contact.c.browser_id.in_(_used)
    )
)
_contacts = (
    select(_contact)
    .where(_contact.c.to_at >= bindparam("since"), _contact.c.from_at < bindparam("until"))
    .order_by(_contact.c.browser_id, _contact.c.from_at)
)
_marks = select(_pause).where(_pause.c.at < bindparam("until")).order_by(_pause.c.browser_id, _pause.c.at)
_CONTACTS, _USED_CONTACTS = (Prepared(_contacts.where(_contact.c.browser_id.in_(one))) for one in (_own, _used))
_MARKS, _USED_MARKS = (Prepared(_marks.where(_pause.c.browser_id.in_(one))) for one in (_own, _used))
_NO_CONTACT = Prepared(
    delete(_contact).where(_contact.c.browser_id == bindparam("browser_id"), _contact.c.from_at == bindparam("from_at"))
)
_NO_MARKS = Prepared(
    delete(_pause).where(
        _pause.c.browser_id.in_(_own), _pause.c.at >= bindparam("since"), _pause.c.at < bindparam("until")
    )
)
_ANY_OLD = (
    Prepared(select(_contact.c.to_at).where(_contact.c.to_at < bindparam("before")).limit(1)),
    Prepared(select(_pause.c.at).where(_pause.c.at < bindparam("before")).limit(1)),
)
_OLD_CONTACTS = Prepared(delete(_contact).where(_contact.c.to_at < bindparam("before")))
_OLD_MARKS = Prepared(delete(_pause).where(_pause.c.at < bindparam("before")))


@dataclass(frozen=True, slots=True)
class Presence:
    """One browser's stretches and marks of pauses."""

    browser_id: UUID
    contacts: tuple[Interval, ...]
    marks: tuple[PauseMark, ...]


def note(session: Session, browser_id: UUID, now: datetime) -> None:
    """The browser is there: its last stretch goes on, or a new one begins."""
    if not _EXTEND.run(session, {"browser": browser_id, "after": now - APART, "now": now}):
        _CONTACT.run(session, {"browser_id": browser_id, "from_at": now, "to_at": now})


def mark(session: Session, browser_id: UUID, marks: Iterable[PauseMark]) -> None:
    """Pauses that began or ended; twice is once."""
    _MARK.run_many(session, ({"browser_id": browser_id, "at": one.at, "until_at": one.until_at} for one in marks))


def since_used(session: Session, member_id: UUID) -> datetime | None:
    """The first sign, that is still remembered, of any browser that the member uses."""
    found: datetime | None = _SINCE.rows(session, member_id=member_id)[0].since
    return found


def of_member(session: Session, member_id: UUID, time: Interval) -> list[Presence]:
    """What is known of the member's own browsers in a time; a pause that began earlier may reach into it."""
    return _presence(session, member_id, time, _CONTACTS, _MARKS)


def of_used(session: Session, member_id: UUID, time: Interval) -> list[Presence]:
    """The same of all browsers that the member uses, be they somebody else's."""
    return _presence(session, member_id, time, _USED_CONTACTS, _USED_MARKS)


def _presence(
    session: Session, member_id: UUID, time: Interval, of_contacts: Prepared, of_marks: Prepared
) -> list[Presence]:
    stretches: dict[UUID, list[Interval]] = {}
    marks: dict[UUID, list[PauseMark]] = {}
    for row in of_contacts.rows(session, member_id=member_id, since=time.start, until=time.end):
        stretches.setdefault(row.browser_id, []).append(Interval(row.from_at, row.to_at))
    for row in of_marks.rows(session, member_id=member_id, until=time.end):
        marks.setdefault(row.browser_id, []).append(PauseMark(row.at, row.until_at))
    return [
        Presence(one, tuple(stretches.get(one, ())), tuple(marks.get(one, ())))
        for one in sorted(stretches.keys() | marks.keys())
    ]


def remove(session: Session, member_id: UUID, time: Interval) -> None:
    """Take a time out of what is known of the member's browsers."""
    for row in _CONTACTS.rows(session, member_id=member_id, since=time.start, until=time.end):
        _NO_CONTACT.run(session, {"browser_id": row.browser_id, "from_at": row.from_at})
        for start, end in ((row.from_at, min(row.to_at, time.start)), (max(row.from_at, time.end), row.to_at)):
            if start < end:
                _CONTACT.run(session, {"browser_id": row.browser_id, "from_at": start, "to_at": end})
    _NO_MARKS.run(session, {"member_id": member_id, "since": time.start, "until": time.end})


def exist(session: Session, before: datetime) -> bool:
    """Whether anything of before an instant is kept. A backup of an older version may have no such tables."""
    if not inspect(session.connection()).has_table(_contact.name):
        return False
    return any(statement.first(session, before=before) is not None for statement in _ANY_OLD)


def prune(session: Session, before: datetime) -> int:
    """Everything that ended before an instant, of everybody. How many rows."""
    return _OLD_CONTACTS.run(session, {"before": before}) + _OLD_MARKS.run(session, {"before": before})
