"""Reading visits with all that belongs to them, in five statements however many they are."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Select, Table
from sqlmodel import Session

from escale.domain.intervals import Interval
from escale.domain.visits import Visit
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.visits import AttendedRow, CueRow, IntentionRow, RatingRow, VisitRow
from escale.storage.visit_values import visit_of

Narrowed = Callable[[Table, "Column[Any]"], Select[Any]]
"""Rows of a table whose column, a visit's id, is one of those asked for."""


class WholeVisits:
    """Visits that `narrowed` chooses, by the same values in each of their tables."""

    def __init__(self, narrowed: Narrowed) -> None:
        visit = table_of(VisitRow)
        self._visits = Prepared(narrowed(visit, visit.c.id))
        self._attended = _of(AttendedRow, narrowed)
        self._intentions = _of(IntentionRow, narrowed)
        self._ratings = _of(RatingRow, narrowed)
        self._cues = _of(CueRow, narrowed)

    def rows(self, session: Session, **values: Any) -> list[tuple[Any, Visit]]:
        """Each visit's own row, and the visit."""
        rows = self._visits.rows(session, **values)
        if not rows:
            return []
        intervals = _by_visit(self._attended.rows(session, **values))
        told = _by_visit(self._intentions.rows(session, **values))
        rated = _by_visit(self._ratings.rows(session, **values))
        cues = _by_visit(self._cues.rows(session, **values))
        return [
            (row, visit_of(row, _intervals(intervals[row.id]), _one(told[row.id]), _one(rated[row.id]), cues[row.id]))
            for row in rows
        ]

    def find(self, session: Session, **values: Any) -> list[Visit]:
        """The visits."""
        return [visit for _, visit in self.rows(session, **values)]


def _of(row: Any, narrowed: Narrowed) -> Prepared:
    table = table_of(row)
    return Prepared(narrowed(table, table.c.visit_id))


def _by_visit(rows: Sequence[Any]) -> dict[UUID, list[Any]]:
    grouped: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row.visit_id].append(row)
    return grouped


def _intervals(rows: Sequence[Any]) -> tuple[Interval, ...]:
    return tuple(sorted(Interval(row.from_ms, row.to_ms) for row in rows))


def _one(rows: Sequence[Any]) -> Any | None:
    return rows[0] if rows else None
