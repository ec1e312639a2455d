"""The lines of a piece, each to a new visit, or to the reason why it is none."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol
from uuid import UUID

from sqlmodel import Session

from escale.domain import history as rules
from escale.domain.history import LineRefused
from escale.domain.household import Member
from escale.domain.visits import Visit
from escale.services.history_file import Line
from escale.services.history_lines import LineWrong, VisitLine, is_zone, line_of
from escale.services.history_sites import HistorySites
from escale.services.history_visits import instant, visit_of
from escale.storage import deleted, history


class Counts(Protocol):
    """Where lines are counted that bring no new visit."""

    known: int
    gone: int

    def refuse(self, line: LineRefused) -> None:
        """A line that is not stored, and why."""


class _Told(NamedTuple):
    """A line that could be read, and which visit of which site it is."""

    number: int
    line: VisitLine
    visit_id: UUID
    site_id: UUID
    started_at: datetime
    ended_at: datetime | None


class Reading:
    """Reads for one member. What was deleted is asked once: nobody else has the data meanwhile."""

    def __init__(self, session: Session, member: Member, now: datetime, texts_before: datetime) -> None:
        self.sites = HistorySites(session, member.id)
        self._member_id = member.id
        self._now = now
        self._texts_before = texts_before
        stones = deleted.list_all(session)
        self._gone_visits = {stone.visit_id for stone in stones.visits}
        self._gone_until = {one.site_id: one.until_at for one in stones.histories if one.member_id == member.id}
        self._gone_times = deleted.times(session, member.id)

    def read(self, session: Session, piece: Sequence[Line], counts: Counts) -> list[Visit]:
        """The new visits of these lines; the others are counted, the refused ones in the order of the file."""
        refused: list[LineRefused] = []
        told: list[_Told] = []
        for line in piece:
            try:
                told.append(self._told(line))
            except LineWrong as wrong:
                refused.append(LineRefused(line.number, wrong.code, wrong.place))
        new = self._new(told, history.known(session, [one.visit_id for one in told]), refused, counts)
        for one in sorted(refused, key=lambda one: one.number):
            counts.refuse(one)
        return new

    def _new(self, told: Sequence[_Told], seen: set[UUID], refused: list[LineRefused], counts: Counts) -> list[Visit]:
        new: list[Visit] = []
        for one in told:
            if one.visit_id in seen:
                counts.known += 1
            elif self._is_gone(one):
                counts.gone += 1
            else:
                try:
                    new.append(self._visit(one))
                    seen.add(one.visit_id)
                except LineWrong as wrong:
                    refused.append(LineRefused(one.number, wrong.code, wrong.place))
        return new

    def _told(self, line: Line) -> _Told:
        if line.text is None:
            raise LineWrong("line_too_long")
        read = line_of(line.text)
        pattern, site_id = self.sites.find(read["site"])
        started_at = instant(read["started_at"])
        ended_at = instant(read["ended_at"]) if "ended_at" in read else None
        if "id" in read:
            visit_id = rules.named_id(self._member_id, read["id"])
        else:
            visit_id = rules.told_id(self._member_id, str(pattern), started_at, ended_at)
        return _Told(line.number, read, visit_id, site_id, started_at, ended_at)

    def _is_gone(self, told: _Told) -> bool:
        until = self._gone_until.get(told.site_id)
        if told.visit_id in self._gone_visits or (until is not None and told.started_at <= until):
            return True
        there = (to_at for _, to_at in told.line.get("attended", ()))
        last_at = max(told.ended_at or told.started_at, told.started_at, *there)
        return any(told.started_at < one.end and last_at >= one.start for one in self._gone_times)

    def _visit(self, told: _Told) -> Visit:
        if not is_zone(told.line["zone"]):
            raise LineWrong("zone_unknown", "zone")
        if told.started_at < self._texts_before and "intention" in told.line:
            told.line["intention"].pop("text", None)
        visit = visit_of(told.line, told.visit_id, told.site_id, told.started_at, told.ended_at)
        code = rules.absurdity(visit, self._now)
        if code:
            raise LineWrong(code)
        return visit
