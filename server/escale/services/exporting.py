"""What a member takes with them, piece by piece, so that memory stays small. Guide: docs/en/export.md.

Each piece is read in a transaction of its own: someone who reads slowly must not keep the journal from being emptied.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from escale.domain.household import BrowserState, Member
from escale.domain.intervals import Interval, local_day
from escale.domain.period import Period
from escale.domain.sites import Site
from escale.domain.visits import Visit
from escale.services import exported, exported_family
from escale.services.history_lines import FORMAT, VERSION
from escale.storage import browsers, events, gates, learning, presence, present_days, reflections, shown, sites, visits
from escale.storage.engine import Database

DATA_FORMAT, DATA_VERSION = "escale-data", 1
EVER = Interval(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
MOST_REFLECTIONS = 10_000
"""Two centuries of weeks."""


class Export:
    """Everything of one member, as it is at `now`."""

    def __init__(self, database: Database, member: Member, now: datetime) -> None:
        self._database = database
        self._member = member
        self._now = now
        with database.reading() as session:
            self._sites = {site.id: site for site in sites.list_all(session, member.id)}
            self._days = sorted(shown.list_days(session, member.id))

    def json(self) -> Iterator[str]:
        """One JSON object with all that is stored."""
        about = {"format": DATA_FORMAT, "version": DATA_VERSION, "exported_at": exported.instant(self._now)}
        yield _text(about | {"member": self._about()})[:-1]
        yield from _list("sites", map(exported.site, self._sites.values()))
        yield from _list("visits", (exported.visit(one, self._site(one)) for one in self._visits()))
        yield from _list("gates", self._gates())
        yield from _list("reflections", self._reflections())
        yield from _list("closed_cards", self._closed_cards())
        yield from _list("shown_card", self._shown_card())
        yield from _list("browsers", self._browsers())
        yield from _list("presence", self._presence())
        yield from _list("days_present", self._present_days())
        yield from _list("people", self._of_family(exported_family.people))
        yield from _list("seen_by_others", self._of_member(exported_family.seen))
        agreed = self._of_family(lambda session: exported_family.agreed(session, self._member, self._now))
        yield from _list("agreements", agreed)
        yield from _list("wishes", self._of_member(exported_family.wishes))
        yield from _list("log", self._of_member(exported_family.log))
        yield from _list("news_put_away", self._of_member(exported_family.read_news))
        yield from _list("events", self._events())
        yield "}\n"

    def history(self) -> Iterator[str]:
        """The visits, one a line, as `escale import` reads them."""
        yield _text({"format": FORMAT, "version": VERSION}) + "\n"
        for visit in self._visits():
            yield _text(exported.visit(visit, self._site(visit))) + "\n"

    def csv(self) -> Iterator[str]:
        """The visits, one a row, for spreadsheets."""
        yield exported.csv_header()
        for visit in self._visits():
            yield exported.csv_row(visit, self._site(visit))

    def _about(self) -> dict[str, Any]:
        with self._database.reading() as session:
            schedule = reflections.schedule(session, self._member.id)
            own = exported.member(self._member) | {"reflects_on": exported.schedule(schedule)}
            return own | exported_family.chosen(session, self._member)

    def _of_family(self, read: Callable[[Session], Iterable[dict[str, Any]]]) -> list[dict[str, Any]]:
        with self._database.reading() as session:
            return list(read(session))

    def _of_member(self, read: Callable[[Session, Member], Iterable[dict[str, Any]]]) -> list[dict[str, Any]]:
        return self._of_family(lambda session: read(session, self._member))

    def _site(self, visit: Visit) -> Site | None:
        return self._sites.get(visit.site_id)

    def _visits(self) -> Iterator[Visit]:
        """Each once, with the day it began in, month by month."""
        for period in _months(self._days):
            with self._database.reading() as session:
                found = visits.of_period(session, self._member.id, period)
            yield from (visit for visit in found if period.first <= self._home(visit) <= period.last)

    def _home(self, visit: Visit) -> date:
        return local_day(visit.started_at, ZoneInfo(visit.zone), self._member.day_starts_at)

    def _gates(self) -> Iterator[dict[str, Any]]:
        with self._database.reading() as session:
            spans = gates.span(session, self._member.id)
        since, until = spans or (self._now, self._now)
        while since <= until:
            end = since + timedelta(days=31)
            with self._database.reading() as session:
                found = gates.shown_between(session, self._member.id, since, end)
            yield from (exported.gate(one) for one in sorted(found, key=lambda one: one.shown))
            since = end

    def _reflections(self) -> Iterator[dict[str, Any]]:
        with self._database.reading() as session:
            written = reflections.latest(session, self._member.id, MOST_REFLECTIONS)
        return map(exported.reflection, reversed(written))

    def _browsers(self) -> Iterator[dict[str, Any]]:
        with self._database.reading() as session:
            found = browsers.list_for_member(session, self._member.id)
        return (exported.browser(one) for one in found if one.state is BrowserState.CONFIRMED)

    def _presence(self) -> Iterator[dict[str, Any]]:
        with self._database.reading() as session:
            found = presence.of_member(session, self._member.id, EVER)
        return map(exported.presence, found)

    def _present_days(self) -> Iterator[str]:
        with self._database.reading() as session:
            found = present_days.within(session, self._member.id, Period(date.min, date.max))
        return (day.isoformat() for day in found)

    def _closed_cards(self) -> Iterator[dict[str, Any]]:
        with self._database.reading() as session:
            closed = learning.closed(session, self._member.id)
        return ({"card": card, "day": day.isoformat()} for card, day in closed.items())

    def _shown_card(self) -> Iterator[dict[str, Any]]:
        with self._database.reading() as session:
            last = learning.shown(session, self._member.id)
        return iter([{"card": last[0], "day": last[1].isoformat()}] if last else ())

    def _events(self) -> Iterator[dict[str, Any]]:
        place: events.Place | None = events.START
        while place is not None:
            with self._database.reading() as session:
                found, place = events.page(session, self._member.id, place)
            yield from map(exported.event, found)


def _months(days: list[date]) -> Iterator[Period]:
    """The months with any of these days, in order."""
    for first in sorted({day.replace(day=1) for day in days}):
        after = (first + timedelta(days=31)).replace(day=1)
        yield Period(first, after - timedelta(days=1))


def _list(name: str, items: Iterable[Any]) -> Iterator[str]:
    pieces = (f"{',' if number else ''}\n{_text(one)}" for number, one in enumerate(items))
    return chain((f',\n"{name}":[',), pieces, ("]",))


def _text(value: Any) -> str:
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair, which an event of a later extension may hold, is written as JSON spells it.
    return told.encode("utf-8", "backslashreplace").decode("utf-8")
