"""A damaged database file (security reference, row 22): whatever the service does, it is never silently wrong."""

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from escale.storage.rows.events import EventRow, StreamRow
from escale.storage.rows.visits import AttendedRow, CueRow, IntentionRow, RatingRow, VisitRow
from tests.faults.asking import Asking
from tests.faults.household import Prepared, prepare
from tests.faults.ledger import Ledger
from tests.faults.sending import Sender
from tests.faults.service import NotHealthy, Service
from tests.faults.stored import problems
from tests.faults.summed import attended_by_day, tables

BATCHES = 25
BATCH = 52
"""Four whole visits, so that a later batch changes no visit of an earlier one."""
SECTOR, PAGE = 512, 4096
LASTING = tuple(
    str(row.__tablename__) for row in (EventRow, StreamRow, VisitRow, AttendedRow, IntentionRow, RatingRow, CueRow)
)
"""Tables of which a later batch takes no row away, and a start none either."""
KNOWN_FILES = frozenset({"escale.sqlite3", "escale.sqlite3-wal", "escale.sqlite3-shm"})


class Damage(StrEnum):
    """What disks do to files."""

    SECTOR_ZEROED = "sector of zeros"
    SECTOR_GARBLED = "sector of noise"
    PAGE_ZEROED = "page of zeros"
    PAGE_GARBLED = "page of noise"
    CUT_OFF = "cut off"


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


def run(times: int, say: Callable[[str], None] = lambda _: None) -> Counter[tuple[Damage, Outcome]]:
    """Damage a copy of one history `times` times, each kind of damage as often, at random offsets."""
    outcomes: Counter[tuple[Damage, Outcome]] = Counter()
    with TemporaryDirectory() as folder:
        sound = make_sound(Path(folder))
        for number in range(times):
            damage = list(Damage)[number % len(Damage)]
            with TemporaryDirectory() as copy:
                outcome, said = once(sound, Path(copy), damage)
            outcomes[damage, outcome] += 1
            if outcome not in RIGHT:
                say(f"{damage}: {outcome}: {said}")
    return outcomes


def make_sound(folder: Path) -> Sound:
    """A history of one browser, written by the service itself."""
    prepared = prepare(folder, 1)
    service = Service(prepared.data_dir)
    ledger = Ledger()
    service.start()
    try:
        service.wait_healthy()
        sender = Sender(service.port, prepared.browsers[0], ledger, count(1))
        events = prepared.browsers[0].story.events()
        for _ in range(BATCHES):
            sender.deliver(sender.number(list(islice(events, BATCH))))
        sender.close()
        days = _days(service.port, prepared.dashboard, list(attended_by_day(ledger.created.values())))
    finally:
        service.stop()
    # Something for the ladder to restore from. A version without the command says so, which is no failure here.
    service.run_once("backup")
    rows = tables(service.database)
    return Sound(prepared, days, {name: rows[name] for name in LASTING})


def once(sound: Sound, folder: Path, damage: Damage | None) -> tuple[Outcome, str]:
    """Start the service on a damaged copy (None: a whole one); what became of it, and what it said."""
    data_dir = folder / "data"
    shutil.copytree(sound.prepared.data_dir, data_dir)
    service = Service(data_dir)
    offset = hurt(service.database, damage) if damage else None
    service.start()
    try:
        service.wait_healthy()
        outcome = _outcome(sound, service)
    except NotHealthy:
        outcome = Outcome.TRACE if service.exit_code in (None, 0) else Outcome.REFUSED
    finally:
        service.stop()
    said = service.said
    if outcome in RIGHT and "Traceback" in said:
        outcome = Outcome.TRACE
    return outcome, f"offset {offset}: {said[-300:]}"


def hurt(path: Path, damage: Damage) -> int:
    """Damage the file at a random place, which is given back."""
    size = path.stat().st_size
    unit = SECTOR if damage in (Damage.SECTOR_ZEROED, Damage.SECTOR_GARBLED) else PAGE
    offset = random.randrange(size // unit) * unit
    with path.open("r+b") as file:
        file.seek(offset)
        if damage is Damage.CUT_OFF:
            file.truncate(offset)
        else:
            is_noise = damage in (Damage.SECTOR_GARBLED, Damage.PAGE_GARBLED)
            file.write(random.randbytes(unit) if is_noise else bytes(unit))
    return offset


def _outcome(sound: Sound, service: Service) -> Outcome:
    days = _days(service.port, sound.prepared.dashboard, list(sound.days))
    if any(answer is None or answer[0] >= 500 for answer in days.values()) or not _takes_more(sound, service):
        return Outcome.FAULT
    try:
        is_sound = not problems(service.database)
        found = tables(service.database)
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
    """The damaged file is kept under another name, and the service said something about it."""
    before = {path.name for path in sound.prepared.data_dir.rglob("*")} | KNOWN_FILES
    kept = {path.name for path in service.data_dir.rglob("*")} - before
    return bool(kept) and len(service.said.splitlines()) > 1


def _days(port: int, dashboard: str, days: list[date]) -> dict[date, Any]:
    asking = Asking(port, dashboard)
    answers = {day: asking.ask("GET", f"/days/{day}") for day in days}
    asking.close()
    return {day: None if answer is None else (answer.status, answer.body) for day, answer in answers.items()}
