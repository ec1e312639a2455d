"""What a service makes of a database file that may be damaged."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Any

from escale.services.erasing import ASIDE
from escale.storage.rows.events import EventRow, StreamRow
from escale.storage.rows.sites import SiteRow
from escale.storage.rows.visits import GateRow, VisitRow
from tests.faults.asking import Asking
from tests.faults.household import Prepared
from tests.faults.service import Service
from tests.faults.stored import problems
from tests.faults.summed import tables

BATCHES = 25
BATCH = 52
"""Four whole visits, so that a later batch changes no visit of an earlier one."""
LASTING = tuple(str(row.__tablename__) for row in (EventRow, StreamRow, SiteRow, VisitRow, GateRow))
"""Tables of which a later batch takes no row away, and a start none either."""


def lasting(path: Path) -> dict[str, list[str]]:
    """The rows of these tables; of streams without how many events they have, which grows."""
    found = tables(path)
    streams = str(StreamRow.__tablename__)
    with closing(sqlite3.connect(path)) as connection:
        rows = sorted(map(repr, connection.execute("SELECT id, browser_id, epoch FROM event_stream")))
    return {name: rows if name == streams else found[name] for name in LASTING}


class Outcome(StrEnum):
    """What became of it. The last three must not happen."""

    UNHARMED = "served, all there"
    TOLD = "served after a repair or a restore that is told"
    REFUSED = "not started, with a sentence"
    SILENT = "served wrong data silently"
    FAULT = "answered 5xx"
    TRACE = "wrote a trace, or hung"


RIGHT = frozenset({Outcome.UNHARMED, Outcome.TOLD, Outcome.REFUSED})


@dataclass(frozen=True)
class Sound:
    """A stopped service's folder, and what it answers when nothing is damaged."""

    prepared: Prepared
    days: dict[date, Any]
    rows: dict[str, list[str]]


def look(sound: Sound, service: Service) -> Outcome:
    """Ask a service that is healthy, send it something, and read its file."""
    days = read_days(service.port, sound.prepared.dashboard, list(sound.days))
    if any(answer is None or answer[0] >= 500 for answer in days.values()) or not _takes_more(sound, service):
        return Outcome.FAULT
    try:
        is_sound = not problems(service.database)
        found = lasting(service.database)
    except sqlite3.DatabaseError:
        return Outcome.SILENT
    if is_sound and days == sound.days and all(set(rows) <= set(found[name]) for name, rows in sound.rows.items()):
        return Outcome.UNHARMED
    events = str(EventRow.__tablename__)
    is_part = is_sound and len(set(sound.rows[events]) & set(found[events])) >= len(found[events]) - BATCH
    return Outcome.TOLD if is_part and _is_told(sound, service) else Outcome.SILENT


def _takes_more(sound: Sound, service: Service) -> bool:
    """Whether what a browser sees from now on is acknowledged."""
    asking = Asking(service.port, sound.prepared.browsers[0].bearer)
    story = sound.prepared.browsers[0].story
    later = islice(story.events(), BATCHES * BATCH, (BATCHES + 1) * BATCH)
    batch = [{**event, "seq": seq} for seq, event in enumerate(later, BATCHES * BATCH + 1)]
    answer = asking.ask("POST", "/events", {"epoch": story.epoch, "events": batch})
    asking.close()
    return answer is not None and answer.status < 500


def _is_told(sound: Sound, service: Service) -> bool:
    """The damaged file is kept, the service said something about it, and the dashboard tells it."""
    asking = Asking(service.port, sound.prepared.dashboard)
    answer = asking.ask("GET", "/notices")
    asking.close()
    is_shown = answer is not None and answer.status == 200 and bool(answer.body["notices"])
    is_kept = any((service.data_dir / ASIDE).glob("*"))
    return is_shown and is_kept and len(service.said.splitlines()) > 1


def read_days(port: int, dashboard: str, days: list[date]) -> dict[date, Any]:
    """What the dashboard is told about each of `days`: status and body, None without an answer."""
    asking = Asking(port, dashboard)
    answers = {day: asking.ask("GET", f"/days/{day}") for day in days}
    asking.close()
    return {day: None if answer is None else (answer.status, answer.body) for day, answer in answers.items()}
