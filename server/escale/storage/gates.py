"""Gates that were shown."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlmodel import Session

from escale.domain.events import Stamp
from escale.domain.gates import Gate
from escale.storage.prepared import Prepared, table_of, upsert
from escale.storage.rows.visits import GateRow

_gates = table_of(GateRow)
_GATE = Prepared(select(_gates).where(_gates.c.id == bindparam("id")))
_SHOWN_BETWEEN = Prepared(
    select(_gates).where(
        _gates.c.member_id == bindparam("member_id"),
        _gates.c.shown_at >= bindparam("since"),
        _gates.c.shown_at < bindparam("until"),
    )
)
_OF_MEMBER = Prepared(select(_gates).where(_gates.c.member_id == bindparam("member_id")))
_SPAN = Prepared(
    select(
        func.min(_gates.c.shown_at, type_=_gates.c.shown_at.type).label("first"),
        func.max(_gates.c.shown_at, type_=_gates.c.shown_at.type).label("last"),
    ).where(_gates.c.member_id == bindparam("member_id"))
)
_SAVE = upsert(GateRow)


@dataclass(frozen=True, slots=True)
class Owned:
    """A gate, the browser that showed it, and whom it asked."""

    browser_id: UUID
    member_id: UUID
    gate: Gate


def find(session: Session, gate_ids: Collection[UUID]) -> dict[UUID, Owned]:
    """The gates with these ids, whoever they belong to."""
    rows = (_GATE.first(session, id=gate_id) for gate_id in gate_ids)
    return {row.id: Owned(row.browser_id, row.member_id, _gate(row)) for row in rows if row is not None}


def shown_between(session: Session, member_id: UUID, since: datetime, until: datetime) -> list[Gate]:
    """The member's gates that were first shown in [since, until)."""
    rows = _SHOWN_BETWEEN.rows(session, member_id=member_id, since=since, until=until)
    return [_gate(row) for row in rows]


def span(session: Session, member_id: UUID) -> tuple[datetime, datetime] | None:
    """When the member's first and last gate was shown; None without any."""
    (row,) = _SPAN.rows(session, member_id=member_id)
    return (row.first, row.last) if row.first else None


def of_member(session: Session, member_id: UUID) -> Iterator[Gate]:
    """All gates of the member."""
    return (_gate(row) for row in _OF_MEMBER.rows(session, member_id=member_id))


def save(session: Session, member_id: UUID, browser_id: UUID, gate: Gate) -> None:
    """Store a gate, new or changed."""
    answered = gate.answered
    values = {
        "id": gate.id,
        "member_id": member_id,
        "browser_id": browser_id,
        "site_id": gate.site_id,
        "zone": gate.zone,
        "shown_at": gate.shown.at,
        "shown_seq": gate.shown.seq,
        "answer": gate.answer,
        "answered_at": answered.at if answered else None,
        "answered_seq": answered.seq if answered else None,
    }
    _SAVE.run(session, values)


def _gate(row: Any) -> Gate:
    return Gate(
        id=row.id,
        site_id=row.site_id,
        zone=row.zone,
        shown=Stamp(row.shown_at, row.shown_seq),
        answered=_stamp(row.answered_at, row.answered_seq),
        answer=row.answer,
    )


def _stamp(at: datetime | None, seq: int | None) -> Stamp | None:
    return Stamp(at, seq) if at is not None and seq is not None else None
