"""Paired browsers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam
from sqlmodel import Session, col, select, update

from escale.domain.household import Browser, BrowserState
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.access import BrowserRow
from escale.storage.tokens import remove_of_browser

_browser_table = table_of(BrowserRow)
_TOUCH = Prepared(
    update(_browser_table)
    .where(_browser_table.c.id == bindparam("browser_id"))
    .values(last_seen_at=bindparam("now", type_=_browser_table.c.last_seen_at.type))
)


def add(session: Session, browser: Browser) -> None:
    """A browser, in the state that it says."""
    session.add(
        BrowserRow(
            id=browser.id,
            member_id=browser.member_id,
            name=browser.name,
            public_key=browser.public_key,
            origin=browser.origin,
            state=browser.state,
            paired_at=browser.paired_at,
            last_seen_at=browser.last_seen_at,
        )
    )
    session.flush()


def get(session: Session, browser_id: UUID) -> Browser | None:
    """The browser with this id, whatever its state."""
    row = session.get(BrowserRow, browser_id)
    return None if row is None else _browser(row)


def list_for_member(session: Session, member_id: UUID) -> list[Browser]:
    """The member's browsers of every state, by pairing."""
    statement = select(BrowserRow).where(BrowserRow.member_id == member_id).order_by(col(BrowserRow.paired_at))
    return [_browser(row) for row in session.exec(statement)]


def list_forgotten(session: Session) -> list[UUID]:
    """The browsers, of whichever member, whose pairing ended."""
    return list(session.exec(select(BrowserRow.id).where(BrowserRow.state == BrowserState.FORGOTTEN)))


def confirm(session: Session, browser_id: UUID) -> None:
    """The person said yes. A forgotten browser stays forgotten."""
    _set_state(session, browser_id, BrowserState.WAITING, BrowserState.CONFIRMED)


def forget(session: Session, browser_id: UUID) -> None:
    """End the pairing: its credentials go, its visits stay."""
    for state in (BrowserState.WAITING, BrowserState.CONFIRMED):
        _set_state(session, browser_id, state, BrowserState.FORGOTTEN)
    remove_of_browser(session, browser_id)


def touch(session: Session, browser_id: UUID, now: datetime) -> None:
    """The browser was seen."""
    _TOUCH.run(session, {"browser_id": browser_id, "now": now})


def is_guarded(session: Session, browser_id: UUID) -> bool:
    """Whether an adult's dashboard waits for their PIN when it is opened from there."""
    return session.exec(select(BrowserRow.guarded).where(BrowserRow.id == browser_id)).one()


def guard(session: Session, browser_id: UUID, is_guarded: bool) -> None:
    """From now on it waits, or does not."""
    session.exec(update(BrowserRow).where(col(BrowserRow.id) == browser_id).values(guarded=is_guarded))


def _set_state(session: Session, browser_id: UUID, before: BrowserState, after: BrowserState) -> None:
    session.exec(
        update(BrowserRow).where(col(BrowserRow.id) == browser_id, col(BrowserRow.state) == before).values(state=after)
    )


def _browser(row: BrowserRow) -> Browser:
    return Browser(
        id=row.id,
        member_id=row.member_id,
        name=row.name,
        public_key=row.public_key,
        origin=row.origin,
        state=row.state,
        paired_at=row.paired_at,
        last_seen_at=row.last_seen_at,
    )
