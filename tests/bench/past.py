"""A past to measure with: years that a member lived, and raw events by the million."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from escale.domain.events import Intention, Stamp
from escale.domain.intervals import Interval
from escale.domain.visits import Cue, End, Rating, Reply, Start, Visit
from escale.domain.vocabulary import CueAnswer, CueKind, Trigger, VisitEnd, VisitOrigin, Worth
from escale.services import counting
from escale.storage import visits
from escale.storage.engine import Database
from tests.bench.people import ZONE, Person

VISITS_A_DAY = 12
BETWEEN = timedelta(minutes=70)
FIRST_HOUR = time(7, tzinfo=UTC)
DAYS_AT_ONCE = 60
"""Days in one transaction."""


def live(database: Database, person: Person, first: date, days: int) -> None:
    """The member's visits and summaries of `days` days, without their raw events, as pruning leaves them.

    Stored and counted by the service's own rules. The same days are always the same.
    """
    random = Random(7)
    browser_id = person.speakers[0].browser.id
    sites = sorted(person.site_ids.values())
    told = [visit for day in range(days) for visit in _day(first + timedelta(days=day), sites, random, 1 + day)]
    step = DAYS_AT_ONCE * VISITS_A_DAY
    for place in range(0, len(told), step):
        with database.writing() as session:
            for visit in told[place : place + step]:
                visits.save(session, person.member.id, browser_id, visit)
                counting.change(session, person.member, [(None, visit)])


def _day(day: date, sites: list[UUID], random: Random, number: int) -> Iterator[Visit]:
    begins = datetime.combine(day, FIRST_HOUR)
    for nth in range(VISITS_A_DAY):
        at = begins + nth * BETWEEN + timedelta(seconds=random.randrange(600))
        yield _visit(at, random.choice(sites), random, number * 1_000 + nth * 10)


def _visit(at: datetime, site_id: UUID, random: Random, seq: int) -> Visit:
    attended = timedelta(seconds=random.randrange(20, 1_800))
    end, planned = at + attended, timedelta(minutes=random.choice((5, 10, 15, 30)))
    intention = Intention("Answer Marie", planned, random.choice(list(Trigger)))
    reply = Reply(Stamp(end, seq + 3), CueAnswer.DONE)
    return Visit(
        id=UUID(int=random.getrandbits(128), version=4),
        site_id=site_id,
        zone=ZONE,
        first=Stamp(at, seq),
        last_at=end,
        start=Start(Stamp(at, seq), VisitOrigin.GATE, intention),
        end=End(Stamp(end, seq + 4), VisitEnd.DONE),
        rating=Rating(Stamp(end, seq + 5), random.choice(list(Worth)), Worth.YES),
        intervals=(Interval(at, end),),
        reported=attended,
        cues=(Cue(UUID(int=random.getrandbits(128), version=4), CueKind.PLANNED_TIME, end, reply),),
    )


COPIES_AT_ONCE = 2_000
"""Visits copied in one transaction."""
_EVENTS = """
INSERT INTO event (stream_id, seq, at, zone_id, type, schema, subject, site_id, rest)
SELECT ?1, ?2 + seq, at - ?3, zone_id, type, schema, ?4, site_id, rest FROM event WHERE stream_id = ?5 AND seq <= ?6
"""
_VISIT = """
INSERT INTO visit SELECT ?1, member_id, browser_id, site_id, zone, first_at - ?2, first_seq + ?3, last_ms,
started_ms, started_seq, origin, ended_ms, ended_seq, "end", reported_ms, attended_ms, attended,
planned_ms, trigger, text, text_at - ?2, rated_ms, rated_seq, worth, met, cues, counts, checks FROM visit WHERE id = ?4
"""


def multiply(path: Path, epoch: int, size: int, events: int) -> None:
    """Copy the one visit of a stream, sent as its first `size` events, until `events` raw events lie behind it.

    The copies are rows of the real tables, in a stream of their own and before 2021, each some minutes before the
    other, so that no day that is asked for shows one. Days are not counted: these visits only lie there.
    """
    random = Random(11)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        stream_id, browser_id, member_id = connection.execute(
            "SELECT id, browser_id, member_id FROM event_stream WHERE epoch = ?", (epoch,)
        ).fetchone()
        found = connection.execute("SELECT subject, at FROM event WHERE stream_id = ? AND seq = 1", (stream_id,))
        visit_id, at = found.fetchone()
        copied = connection.execute(
            "INSERT INTO event_stream (browser_id, member_id, epoch, kept) VALUES (?, ?, ?, ?) RETURNING id",
            (browser_id, member_id, epoch - 1, events // size * size),
        ).fetchone()[0]
        back = at - round(datetime(2020, 12, 31, tzinfo=UTC).timestamp() * 1000)
        count = events // size
        apart = min(600_000, 360 * 86_400_000 // max(count, 1))
        for first in range(0, count, COPIES_AT_ONCE):
            numbers = range(first, min(first + COPIES_AT_ONCE, count))
            copies = [(random.randbytes(16), back + n * apart, n * size) for n in numbers]
            connection.execute("BEGIN")
            for one, earlier, seq in copies:
                connection.execute(_EVENTS, (copied, seq, earlier, one, stream_id, size))
            connection.executemany(_VISIT, [(*copy, visit_id) for copy in copies])
            connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
