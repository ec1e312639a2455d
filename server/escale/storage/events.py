"""Raw events, by (browser, epoch, seq)."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, bindparam, column, func, insert, select, tuple_, update
from sqlmodel import Session

from escale.domain.events import Event
from escale.storage.event_values import Told, row_of, told_of
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.events import EventRow, StreamRow, ZoneRow

PAGE = 1_000
"""Events read at once when all of a member are."""

_event, _stream, _zone = (table_of(row) for row in (EventRow, StreamRow, ZoneRow))
_asked = func.json_each(bindparam("seqs")).table_valued(column("value", Integer))
_STREAM = Prepared(
    select(_stream.c.id).where(
        _stream.c.browser_id == bindparam("browser_id"),
        _stream.c.member_id == bindparam("member_id"),
        _stream.c.epoch == bindparam("epoch"),
    )
)
_NEW_STREAM = Prepared(
    insert(_stream).values(
        browser_id=bindparam("browser_id"), member_id=bindparam("member_id"), epoch=bindparam("epoch"), kept=0
    )
)
_KEPT = Prepared(update(_stream).where(_stream.c.id == bindparam("id")).values(kept=_stream.c.kept + bindparam("more")))
_ZONE = Prepared(select(_zone.c.id).where(_zone.c.name == bindparam("name")))
_NEW_ZONE = Prepared(insert(_zone).values(name=bindparam("name")))
_STORED = Prepared(
    select(_event.c.seq).where(_event.c.stream_id == bindparam("stream_id"), _event.c.seq.in_(select(_asked.c.value)))
)
_ADD = Prepared(insert(_event))
_PAGE = Prepared(
    select(
        _event.c.stream_id,
        _stream.c.browser_id,
        _zone.c.name.label("zone"),
        *(_event.c[name] for name in ("seq", "at", "type", "schema", "subject", "site_id", "rest")),
    )
    .join(_stream, _stream.c.id == _event.c.stream_id)
    .join(_zone, _zone.c.id == _event.c.zone_id)
    .where(
        _stream.c.member_id == bindparam("member_id"),
        tuple_(_event.c.stream_id, _event.c.seq) > tuple_(bindparam("after_stream"), bindparam("after_seq")),
    )
    .order_by(_event.c.stream_id, _event.c.seq)
    .limit(PAGE)
)


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as it was kept. `told`: what its type adds, by the wire's names."""

    browser_id: UUID
    seq: int
    at: datetime
    zone: str
    type: str
    schema: int
    told: Told


Place = tuple[int, int]
"""Up to where was read: a stream and a number in it."""
START: Place = (0, 0)


def stream_of(session: Session, browser_id: UUID, member_id: UUID, epoch: int) -> int:
    """The stream of what one installation in one browser sends of a member; made when it is new."""
    key = {"browser_id": browser_id, "member_id": member_id, "epoch": epoch}
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
    if not events:
        return
    zones = {name: _zone_id(session, name) for name in {event.zone for event in events}}
    _ADD.run_rows(session, [row_of(stream_id, zones[event.zone], event) for event in events])
    count(session, stream_id, len(events))


def count(session: Session, stream_id: int, more: int) -> None:
    """Note that the stream has `more` events than before, or fewer."""
    _KEPT.run(session, {"id": stream_id, "more": more})


def page(session: Session, member_id: UUID, after: Place) -> tuple[list[StoredEvent], Place | None]:
    """The member's next events after a place, and the place to go on from (None: there are no more)."""
    rows = _PAGE.rows(session, member_id=member_id, after_stream=after[0], after_seq=after[1])
    return [_stored(row) for row in rows], (rows[-1].stream_id, rows[-1].seq) if rows else None


def _zone_id(session: Session, name: str) -> int:
    known = _ZONE.first(session, name=name)
    if known is None:
        _NEW_ZONE.run(session, {"name": name})
        known = _ZONE.rows(session, name=name)[0]
    return int(known.id)


def _stored(row: Any) -> StoredEvent:
    name, told = told_of(row.type, row.at, row.subject, row.site_id, row.rest)
    return StoredEvent(row.browser_id, row.seq, row.at, row.zone, name, row.schema, told)
