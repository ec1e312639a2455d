"""Gates that were shown."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from escale.domain.events import Stamp
from escale.domain.gates import Gate
from escale.storage.rows.visits import GateRow


@dataclass(frozen=True, slots=True)
class Owned:
    """A gate and the browser that showed it."""

    browser_id: UUID
    gate: Gate


def find(session: Session, gate_ids: Collection[UUID]) -> dict[UUID, Owned]:
    """The gates with these ids, whoever they belong to."""
    rows = session.exec(select(GateRow).where(col(GateRow.id).in_(gate_ids)))
    return {row.id: Owned(row.browser_id, _gate(row)) for row in rows}


def shown_between(session: Session, member_id: UUID, since: datetime, until: datetime) -> list[Gate]:
    """The member's gates that were first shown in [since, until)."""
    statement = select(GateRow).where(
        GateRow.member_id == member_id, col(GateRow.shown_at) >= since, col(GateRow.shown_at) < until
    )
    return [_gate(row) for row in session.exec(statement)]


def save(session: Session, member_id: UUID, browser_id: UUID, gate: Gate) -> None:
    """Store a gate, new or changed."""
    answered = gate.answered
    session.merge(
        GateRow(
            id=gate.id,
            member_id=member_id,
            browser_id=browser_id,
            site_id=gate.site_id,
            zone=gate.zone,
            shown_at=gate.shown.at,
            shown_seq=gate.shown.seq,
            answer=gate.answer,
            answered_at=answered.at if answered else None,
            answered_seq=answered.seq if answered else None,
        )
    )


def _gate(row: GateRow) -> Gate:
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
