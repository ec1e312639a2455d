"""Raw events, by (browser, epoch, seq). SQLAlchemy Core, because this is the hot path."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import insert
from sqlmodel import Session, col, select

from escale.domain.events import Event, VisitFact
from escale.storage.rows.events import EventRow, StreamRow


def stream_of(session: Session, browser_id: UUID, epoch: int) -> int:
    """The stream of one installation in one browser; made when it is new."""
    statement = select(StreamRow.id).where(StreamRow.browser_id == browser_id, StreamRow.epoch == epoch)
    known = session.exec(statement).first()
    if known is not None:
        return known
    row = StreamRow(browser_id=browser_id, epoch=epoch)
    session.add(row)
    session.flush()
    return row.id or 0


def stored(session: Session, stream_id: int, seqs: Collection[int]) -> set[int]:
    """Which of `seqs` the stream has already."""
    statement = select(EventRow.seq).where(EventRow.stream_id == stream_id, col(EventRow.seq).in_(seqs))
    return set(session.exec(statement))


def add(session: Session, stream_id: int, events: Sequence[Event]) -> None:
    """Store events that the stream does not have."""
    if events:
        session.execute(insert(EventRow), [_values(stream_id, event) for event in events])


def _values(stream_id: int, event: Event) -> dict[str, object]:
    return {
        "stream_id": stream_id,
        "seq": event.seq,
        "at": event.at,
        "zone": event.zone,
        "type": event.type,
        "schema_version": event.schema,
        "visit_id": event.fact.visit_id if isinstance(event.fact, VisitFact) else None,
        "payload": event.payload,
    }
