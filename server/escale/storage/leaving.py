"""Taking a member out of all tables, those of later versions included: whatever refers to them goes with them."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Table, and_, delete, or_, select, union_all, update
from sqlmodel import Session, SQLModel, col

from escale.domain.household import BrowserState
from escale.storage.prepared import table_of
from escale.storage.rows.access import BrowserRow
from escale.storage.rows.agreements import AgreementVersionRow, TimeRequestRow
from escale.storage.rows.events import RefusedRow, StreamRow
from escale.storage.rows.family import BrowserPersonRow, FamilyLogRow
from escale.storage.rows.household import MemberRow
from escale.storage.rows.presence import ContactRow, PauseRow
from escale.storage.rows.visits import GateRow, VisitRow

_OF_BROWSER = (BrowserPersonRow, ContactRow, PauseRow, RefusedRow)
"""What a browser tells besides what its people did."""


def remove(session: Session, member_id: UUID) -> None:
    """The member's row and all that refers to it, whatever it is. Nothing happens when there is none.

    The log allows it for members with a tombstone only, so that comes first.
    """
    _hand_over(session, member_id)
    _forget_lines(session, member_id)
    _forget_words(session, member_id)
    member = table_of(MemberRow)
    _remove(session, member, member.c.id == member_id)
    session.expire_all()


def _remove(session: Session, table: Table, condition: ColumnElement[bool]) -> None:
    """Rows, after those that refer to them; a reference that may be empty is emptied."""
    for child, column, key in _referring(table):
        found = column.in_(select(key).where(condition))
        if column.nullable:
            session.connection().execute(update(child).where(found).values({column.key: None}))
        else:
            _remove(session, child, found)
    session.connection().execute(delete(table).where(condition))


def _referring(table: Table) -> Iterator[tuple[Table, Column[Any], Column[Any]]]:
    """Tables that point to this one, by which column, and to which. Where the database itself lets rows go, it does."""
    for child in SQLModel.metadata.sorted_tables:
        for reference in child.foreign_key_constraints:
            if reference.referred_table is table and child is not table and reference.ondelete is None:
                for column, element in zip(reference.columns, reference.elements, strict=True):
                    yield child, column, element.column


def _hand_over(session: Session, member_id: UUID) -> None:
    """Browsers in which others did something become the others', without anything that told of whose they were.

    Their visits and events refer to a browser; it is forgotten, nameless and can never speak.
    """
    owned = session.connection().execute(
        select(table_of(BrowserRow).c.id).where(table_of(BrowserRow).c.member_id == member_id)
    )
    for (browser_id,) in owned.fetchall():
        other = _other_person(session, browser_id, member_id)
        if other is None:
            continue
        for row in _OF_BROWSER:
            table = table_of(row)
            session.connection().execute(delete(table).where(table.c.browser_id == browser_id))
        blank = {"member_id": other, "name": "", "public_key": b"", "origin": "", "state": BrowserState.FORGOTTEN}
        browser = table_of(BrowserRow)
        session.connection().execute(update(browser).where(browser.c.id == browser_id).values(blank))


def _other_person(session: Session, browser_id: UUID, member_id: UUID) -> UUID | None:
    tables = [table_of(row) for row in (VisitRow, GateRow, StreamRow)]
    others = union_all(
        *(select(one.c.member_id).where(one.c.browser_id == browser_id, one.c.member_id != member_id) for one in tables)
    )
    found: UUID | None = session.connection().execute(others.limit(1)).scalar()
    return found


def _forget_words(session: Session, member_id: UUID) -> None:
    """What they proposed or answered stays the others', without what they wrote with it."""
    version, request = table_of(AgreementVersionRow), table_of(TimeRequestRow)
    connection = session.connection()
    connection.execute(update(version).where(version.c.proposed_by == member_id).values(note=None))
    connection.execute(update(request).where(request.c.answered_by == member_id).values(answer_words=None))


def _forget_lines(session: Session, member_id: UUID) -> None:
    """Lines about them go. What they did to others stays the others' to read, without their words."""
    line, actor, subject = table_of(FamilyLogRow), col(FamilyLogRow.actor_id), col(FamilyLogRow.subject_id)
    connection = session.connection()
    kept = and_(actor == member_id, or_(subject.is_(None), subject != member_id), col(FamilyLogRow.words).is_not(None))
    said = [dict(row) for row in connection.execute(select(line).where(kept)).mappings()]
    connection.execute(delete(line).where(or_(kept, subject == member_id)))
    if said:
        connection.execute(line.insert(), [row | {"words": None} for row in said])
