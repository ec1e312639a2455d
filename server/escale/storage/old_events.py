"""Raw events on their way out: pruned by age, or because what they speak of is deleted."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Text, and_, bindparam, column, delete, func, or_, select, tuple_
from sqlmodel import Session

from escale.domain.intervals import Interval
from escale.storage import events, pruned
from escale.storage.event_values import OF_GATES
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.events import EventRow, StreamRow, ZoneRow
from escale.storage.types import Bytes16

CHUNK = 2_000
"""Events looked at in one transaction: a few milliseconds in which nobody else writes."""

_event, _stream, _zone = (table_of(row) for row in (EventRow, StreamRow, ZoneRow))
_key = (_event.c.stream_id, _event.c.seq)
_AFTER = Prepared(
    select(*_key, _event.c.at)
    .where(tuple_(*_key) > tuple_(bindparam("stream_id"), bindparam("seq")))
    .order_by(*_key)
    .limit(CHUNK)
)
_NAMING = Prepared(
    select(*_key).where(
        _event.c.at <= bindparam("until", type_=_event.c.at.type),
        or_(
            _event.c.subject == bindparam("id", type_=Bytes16),
            _event.c.site_id == bindparam("id", type_=Bytes16),
            and_(_event.c.site_id.is_(None), func.instr(func.lower(_event.c.rest), bindparam("text")) > 0),
        ),
    )
)
_own_streams = select(_stream.c.id).where(_stream.c.member_id == bindparam("member_id"))
_OF_DAY = Prepared(
    select(*_key).where(
        _event.c.stream_id.in_(_own_streams),
        or_(
            func.hex(_event.c.subject).in_(
                select(func.json_each(bindparam("subjects")).table_valued(column("value", Text)).c.value)
            ),
            and_(
                or_(_event.c.subject.is_(None), *(_event.c.type == code for code in OF_GATES)),
                _event.c.at >= bindparam("since", type_=_event.c.at.type),
                _event.c.at < bindparam("until", type_=_event.c.at.type),
            ),
        ),
    )
)
_OF_MEMBER = Prepared(select(*_key).where(_event.c.stream_id.in_(_own_streams), _event.c.at < bindparam("until")))
_ANY = Prepared(select(_event.c.seq).where(_event.c.at < bindparam("before")).limit(1))
_UNUSED_ZONES = Prepared(delete(_zone).where(_zone.c.id.not_in(select(_event.c.zone_id))))
_REMOVE = Prepared(delete(_event).where(_event.c.stream_id == bindparam("stream_id"), _event.c.seq == bindparam("seq")))


@dataclass(frozen=True, slots=True)
class Key:
    """Where an event is."""

    stream_id: int
    seq: int


START = Key(0, 0)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the table: the events in it that are old enough, and where it ends (None: nothing is left)."""

    old: Sequence[Key]
    end: Key | None


def look(session: Session, after: Key, before: datetime) -> Window:
    """The next events after a place, and which of them happened before an instant."""
    rows = _AFTER.rows(session, stream_id=after.stream_id, seq=after.seq)
    old = [Key(row.stream_id, row.seq) for row in rows if row.at < before]
    return Window(old, Key(rows[-1].stream_id, rows[-1].seq) if rows else None)


def exist(session: Session, before: datetime) -> bool:
    """Whether there is any event from before an instant."""
    return _ANY.first(session, before=before) is not None


def naming(session: Session, identity: UUID, until: datetime) -> list[Key]:
    """Events up to an instant that speak of a visit, a gate or a site. Reads all events, so it is for rare work."""
    rows = _NAMING.rows(session, id=identity, text=str(identity), until=until)
    return [Key(row.stream_id, row.seq) for row in rows]


def of_day(
    session: Session, member_id: UUID, time: Interval, visit_ids: Iterable[UUID], gate_ids: Iterable[UUID]
) -> list[Key]:
    """Events of these visits and gates, and those of the member in `time` that speak of no visit."""
    rows = _OF_DAY.rows(
        session,
        member_id=member_id,
        since=time.start,
        until=time.end,
        subjects=json.dumps([one.hex.upper() for one in (*visit_ids, *gate_ids)]),
    )
    return [Key(*row) for row in rows]


def of_member(session: Session, member_id: UUID, until: datetime) -> list[Key]:
    """All events of the member from before an instant."""
    return [Key(*row) for row in _OF_MEMBER.rows(session, member_id=member_id, until=until)]


def drop(session: Session, keys: Iterable[Key]) -> int:
    """Remove the rows, and remember their numbers. How many."""
    by_stream: defaultdict[int, list[int]] = defaultdict(list)
    for key in keys:
        by_stream[key.stream_id].append(key.seq)
    for stream_id, seqs in by_stream.items():
        _REMOVE.run_many(session, ({"stream_id": stream_id, "seq": seq} for seq in seqs))
        events.count(session, stream_id, -len(seqs))
        pruned.add(session, stream_id, seqs)
    return sum(map(len, by_stream.values()))


def forget_zones(session: Session) -> None:
    """Names of zones that no event was in any more: where somebody was is theirs too. Reads all events."""
    _UNUSED_ZONES.run(session, {})
