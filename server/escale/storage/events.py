"""Raw events, by (browser, epoch, seq)."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Integer, bindparam, column, func, insert, select, tuple_
from sqlmodel import Session

from escale.domain.events import Event, VisitFact
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.access import BrowserRow
from escale.storage.rows.events import EventRow, StreamRow
from escale.storage.types import EPOCH, MILLISECOND

PAGE = 1_000
"""Events read at once when all of a member are."""

_event, _stream, _browser = table_of(EventRow), table_of(StreamRow), table_of(BrowserRow)
_asked = func.json_each(bindparam("seqs")).table_valued(column("value", Integer))
_STREAM = Prepared(
    select(_stream.c.id).where(_stream.c.browser_id == bindparam("browser_id"), _stream.c.epoch == bindparam("epoch"))
)
_NEW_STREAM = Prepared(insert(_stream).values(browser_id=bindparam("browser_id"), epoch=bindparam("epoch")))
_STORED = Prepared(
    select(_event.c.seq).where(_event.c.stream_id == bindparam("stream_id"), _event.c.seq.in_(select(_asked.c.value)))
)
_ADD = Prepared(insert(_event))
_PAGE = Prepared(
    select(
        _event.c.stream_id,
        _stream.c.browser_id,
        *(_event.c[name] for name in ("seq", "at", "zone", "type", "schema", "visit_id", "payload")),
    )
    .join(_stream, _stream.c.id == _event.c.stream_id)
    .join(_browser, _browser.c.id == _stream.c.browser_id)
    .where(
        _browser.c.member_id == bindparam("member_id"),
        tuple_(_event.c.stream_id, _event.c.seq) > tuple_(bindparam("after_stream"), bindparam("after_seq")),
    )
    .order_by(_event.c.stream_id, _event.c.seq)
    .limit(PAGE)
)


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as it was kept. `payload`: JSON of what no other field says."""

    browser_id: UUID
    seq: int
    at: datetime
    zone: str
    type: str
    schema: int
    visit_id: UUID | None
    payload: str


Place = tuple[int, int]
"""Up to where was read: a stream and a number in it."""
START: Place = (0, 0)


def stream_of(session: Session, browser_id: UUID, epoch: int) -> int:
    """The stream of one installation in one browser; made when it is new."""
    key = {"browser_id": browser_id, "epoch": epoch}
    known = _STREAM.first(session, **key)
    if known is None:
        _NEW_STREAM.run(session, key)
        known = _STREAM.rows(session, **key)[0]
    return int(known.id)


def stored(session: Session, stream_id: int, seqs: Collection[int]) -> set[int]:
    """Which of `seqs` the stream has already."""
    return {row.seq for row in _STORED.rows(session, stream_id=stream_id, seqs=json.dumps(list(seqs)))}


def add(session: Session, stream_id: int, events: Sequence[Event]) -> None:
    """Store events that the stream does not have."""
    _ADD.run_rows(session, [_row(stream_id, event) for event in events])


def page(session: Session, member_id: UUID, after: Place) -> tuple[list[StoredEvent], Place | None]:
    """The member's next events after a place, and the place to go on from (None: there are no more)."""
    rows = _PAGE.rows(session, member_id=member_id, after_stream=after[0], after_seq=after[1])
    found = [StoredEvent(*row[1:]) for row in rows]
    return found, (rows[-1].stream_id, rows[-1].seq) if rows else None


def _row(stream_id: int, event: Event) -> tuple[int | str | bytes | None, ...]:
    """As the table has its columns: no other row is written as often, so no converter is asked."""
    at = (event.at - EPOCH) // MILLISECOND
    visit_id = event.fact.visit_id.bytes if isinstance(event.fact, VisitFact) else None
    return stream_id, event.seq, at, event.zone, event.type, event.schema, visit_id, event.payload
