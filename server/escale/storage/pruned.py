"""Which events were received though their rows are gone: ranges of numbers, by stream."""

from collections.abc import Collection

from sqlalchemy import bindparam, delete, func, insert, select
from sqlmodel import Session

from escale.domain.ranges import Range, joined
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.keeping import PrunedRow

_pruned = table_of(PrunedRow)
_of_stream = _pruned.c.stream_id == bindparam("stream_id")
_starts_before = (
    select(func.max(_pruned.c.first_seq))
    .where(_of_stream, _pruned.c.first_seq <= bindparam("first"))
    .scalar_subquery()
    .correlate(None)
)
_TOUCHED = Prepared(
    select(_pruned.c.first_seq, _pruned.c.last_seq).where(
        _of_stream,
        _pruned.c.first_seq >= func.coalesce(_starts_before, bindparam("first")),
        _pruned.c.first_seq <= bindparam("last"),
    )
)
_REMOVE = Prepared(delete(_pruned).where(_of_stream, _pruned.c.first_seq == bindparam("first")))
_ADD = Prepared(insert(_pruned))


def add(session: Session, stream_id: int, seqs: Collection[int]) -> None:
    """Remember that these numbers were received."""
    before = set(_touched(session, stream_id, min(seqs) - 1, max(seqs) + 1))
    after = set(joined((*before, *(Range(seq, seq) for seq in seqs))))
    _REMOVE.run_many(session, ({"stream_id": stream_id, "first": one.first} for one in before - after))
    _ADD.run_many(
        session,
        ({"stream_id": stream_id, "first_seq": one.first, "last_seq": one.last} for one in after - before),
    )


def known(session: Session, stream_id: int, seqs: Collection[int]) -> set[int]:
    """Which of `seqs` were received and pruned."""
    if not seqs:
        return set()
    ranges = _touched(session, stream_id, min(seqs), max(seqs))
    return {seq for seq in seqs if any(seq in one for one in ranges)}


def _touched(session: Session, stream_id: int, first: int, last: int) -> list[Range]:
    """Ranges with a number from `first` to `last`, and perhaps the one before; no other row is looked at."""
    rows = _TOUCHED.rows(session, stream_id=stream_id, first=first, last=last)
    return [Range(row.first_seq, row.last_seq) for row in rows]
