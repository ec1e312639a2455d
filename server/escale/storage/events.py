"""Raw events, by (browser, epoch, seq)."""

import json
from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import Integer, bindparam, column, func, insert, select
from sqlmodel import Session

from escale.domain.events import Event, VisitFact
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.events import EventRow, StreamRow
from escale.storage.types import EPOCH, MILLISECOND

_event, _stream = table_of(EventRow), table_of(StreamRow)
_asked = func.json_each(bindparam("seqs")).table_valued(column("value", Integer))
_STREAM = Prepared(
    select(_stream.c.id).where(_stream.c.browser_id == bindparam("browser_id"), _stream.c.epoch == bindparam("epoch"))
)
_NEW_STREAM = Prepared(insert(_stream).values(browser_id=bindparam("browser_id"), epoch=bindparam("epoch")))
_STORED = Prepared(
    select(_event.c.seq).where(_event.c.stream_id == bindparam("stream_id"), _event.c.seq.in_(select(_asked.c.value)))
)
_ADD = Prepared(insert(_event))


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


def _row(stream_id: int, event: Event) -> tuple[int | str | bytes | None, ...]:
    """As the table has its columns: no other row is written as often, so no converter is asked."""
    at = (event.at - EPOCH) // MILLISECOND
    visit_id = event.fact.visit_id.bytes if isinstance(event.fact, VisitFact) else None
    return stream_id, event.seq, at, event.zone, event.type, event.schema, visit_id, event.payload
