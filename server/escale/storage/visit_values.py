"""Between visits and their rows."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from escale.domain.events import Intention, Stamp
from escale.domain.intervals import Intervals
from escale.domain.visits import Cue, End, Rating, Reply, Start, Visit

Values = dict[str, Any]
"""Columns by name, as values of the domain."""


def visit_values(visit: Visit) -> Values:
    """The columns of the visit's own row, without its owner."""
    return {
        "site_id": visit.site_id,
        "zone": visit.zone,
        "first_at": visit.first.at,
        "first_seq": visit.first.seq,
        "last_at": visit.last_at,
        "started_at": visit.start.stamp.at if visit.start else None,
        "started_seq": visit.start.stamp.seq if visit.start else None,
        "origin": visit.start.origin if visit.start else None,
        "ended_at": visit.end.stamp.at if visit.end else None,
        "ended_seq": visit.end.stamp.seq if visit.end else None,
        "end": visit.end.reason if visit.end else None,
        "reported_ms": visit.reported,
        "attended_ms": visit.attended,
    }


def visit_of(row: Any, intervals: Intervals, intention: Any, rating: Any, cues: Sequence[Any]) -> Visit:
    """The visit that its rows tell. `intention` and `rating` may be None."""
    return Visit(
        id=row.id,
        site_id=row.site_id,
        zone=row.zone,
        first=Stamp(row.first_at, row.first_seq),
        last_at=row.last_at,
        start=_start(row, intention),
        end=_end(row),
        rating=Rating(Stamp(rating.rated_at, rating.rated_seq), rating.worth, rating.met) if rating else None,
        intervals=intervals,
        reported=row.reported_ms,
        cues=_cues(cues),
    )


def intention_values(visit: Visit) -> Values | None:
    """The columns of what the visit was for."""
    told = visit.intention
    if told is None:
        return None
    return {"visit_id": visit.id, "text": told.text, "planned_ms": told.planned, "trigger": told.trigger}


def rating_values(visit: Visit) -> Values | None:
    """The columns of how the visit was judged."""
    given = visit.rating
    if given is None:
        return None
    stamp = given.stamp
    rated = {"rated_at": stamp.at, "rated_seq": stamp.seq}
    return {"visit_id": visit.id, "worth": given.worth, "met": given.met, **rated}


def cue_values(visit_id: UUID, cue: Cue) -> Values:
    """The columns of a cue."""
    return {
        "visit_id": visit_id,
        "id": cue.id,
        "kind": cue.kind,
        "shown_at": cue.shown_at,
        "answer": cue.reply.answer if cue.reply else None,
        "answered_at": cue.reply.stamp.at if cue.reply else None,
        "answered_seq": cue.reply.stamp.seq if cue.reply else None,
        "removed_at": cue.removed_at,
    }


def _start(row: Any, told: Any) -> Start | None:
    if row.started_at is None or row.started_seq is None or row.origin is None:
        return None
    intention = Intention(told.text, told.planned_ms, told.trigger) if told else None
    return Start(Stamp(row.started_at, row.started_seq), row.origin, intention)


def _end(row: Any) -> End | None:
    if row.ended_at is None or row.ended_seq is None or row.end is None:
        return None
    return End(Stamp(row.ended_at, row.ended_seq), row.end)


def _cues(rows: Iterable[Any]) -> tuple[Cue, ...]:
    cues = (Cue(row.id, row.kind, row.shown_at, _reply(row), row.removed_at) for row in rows)
    return tuple(sorted(cues, key=lambda cue: (cue.shown_at, cue.id)))


def _reply(row: Any) -> Reply | None:
    if row.answered_at is None or row.answered_seq is None or row.answer is None:
        return None
    return Reply(Stamp(row.answered_at, row.answered_seq), row.answer)
