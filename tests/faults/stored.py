"""What a database holds, read with the service's own tables."""

from collections import Counter
from contextlib import closing
from pathlib import Path

from sqlmodel import col, func, select

from escale.storage.connection import connect_reader
from escale.storage.rows.events import EventRow, StreamRow
from tests.demo.events import wire_instant
from tests.faults.household import opened
from tests.faults.ledger import Mark


def stored_events(path: Path) -> Counter[Mark]:
    """How often each event is stored."""
    statement = select(StreamRow.epoch, EventRow.at).join(StreamRow, col(StreamRow.id) == EventRow.stream_id)
    with opened(path) as database, database.reading() as session:
        return Counter((epoch, wire_instant(at)) for epoch, at in session.exec(statement))


def stored_between(path: Path, epoch: int, first_seq: int, last_seq: int) -> int:
    """How many of these numbers a browser has in the database."""
    statement = (
        select(func.count())
        .select_from(EventRow)
        .join(StreamRow, col(StreamRow.id) == EventRow.stream_id)
        .where(StreamRow.epoch == epoch, col(EventRow.seq).between(first_seq, last_seq))
    )
    with opened(path) as database, database.reading() as session:
        return session.exec(statement).one()


def problems(path: Path) -> list[str]:
    """What SQLite finds wrong with the file and its references; nothing when it is sound."""
    with closing(connect_reader(path)) as connection:
        said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [line for line in said if line != "ok"] + [f"broken reference in {row[0]}" for row in broken]
