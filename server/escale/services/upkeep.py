"""What the service does by itself, each a catch-up over what is not done yet. A task that fails is tried again."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from zoneinfo import ZoneInfo

from escale.domain.retention import Retention
from escale.domain.upkeep import Pace, is_due
from escale.errors import BackupUnsound
from escale.services import backups, doubt, erasing, keeping, retention, sessions
from escale.services.backups import Backup, Reason
from escale.services.damage import is_damage
from escale.storage import deleted, runs
from escale.storage.engine import Database

logger = logging.getLogger("escale")

UNSHRUNK = "unshrunk"
"""What it is stored as, among the tasks, that a pruning began. It is left by one that failed or was cut off: its rows
are gone already, so nothing else says that their traces are still in the file."""


@dataclass(frozen=True, slots=True)
class House:
    """What the tasks work on. `usual`: how long things are kept unless the household chose otherwise. `zone` (IANA):
    where the nights are. `on_damage` is called when the database turns out to be damaged. One thread at a time works.
    """

    database: Database
    usual: Retention
    zone: Callable[[], str]
    on_damage: Callable[[], None] = lambda: None
    turn: Lock = field(default_factory=Lock)

    def rules(self) -> Retention:
        """How long things are kept now."""
        with self.database.reading() as session:
            return keeping.rules(session, self.usual)


@dataclass(frozen=True, slots=True)
class Task:
    """One task; `work` changes nothing when it is done twice, and may be cut off at any point."""

    name: str
    pace: Pace
    work: Callable[[House, datetime], None]


def tidy_tokens(house: House, now: datetime) -> None:
    """Forget bearers and tickets that open nothing any more."""
    with house.database.reading() as session:
        if not sessions.any_expired(session, now):
            return
    with house.database.writing() as session:
        sessions.remove_expired(session, now)


def prune(house: House, now: datetime) -> None:
    """Remove what was kept long enough; the file shrinks, also when it could not do so the last time."""
    with house.database.writing() as session:
        was_cut_off = UNSHRUNK in runs.list_done(session)
        runs.save(session, UNSHRUNK, now)
    if retention.forget_old(house.database, house.rules(), now) or was_cut_off:
        erasing.shrink(house.database)
    with house.database.writing() as session:
        runs.remove(session, UNSHRUNK)


def back_up(house: House, now: datetime) -> None:
    """A backup of what is kept, then the rotation."""
    _back_up(house, Reason.NIGHTLY, now)


def back_up_now(house: House, now: datetime) -> Backup:
    """The same because somebody asked, when no task is at work. Raises `BackupFailed`."""
    with house.turn:
        return _back_up(house, Reason.ASKED, now)


def scrub(house: House, now: datetime) -> None:
    """Make the backups forget what is not kept any more, and remove damaged files that were kept long enough."""
    erasing.scrub_backups(house.database, house.rules(), now)
    erasing.remove_aside(house.database.path, house.rules().events_before(now))


def erase(house: House, now: datetime) -> None:
    """Remove the last traces of what was deleted: from the file, its journal, the backups, and what was set aside."""
    with house.database.reading() as session:
        stones = deleted.list_unerased(session)
        kept_at = doubt.kept_at(session, now)
    if not stones.all:
        return
    erasing.remove_aside(house.database.path)
    erasing.rewrite(house.database)
    erasing.scrub_backups(house.database, house.rules(), kept_at)
    with house.database.writing() as session:
        deleted.save_erased(session, stones)


ERASE = Task("erase", Pace.ALWAYS, erase)
TASKS = (
    Task("tokens", Pace.ALWAYS, tidy_tokens),
    Task("prune", Pace.NIGHTLY, prune),
    Task("backup", Pace.NIGHTLY, back_up),
    ERASE,
    Task("scrub", Pace.NIGHTLY, scrub),
)
"""In this order: a backup holds nothing that is not kept any more."""


def run(house: House, now: datetime, tasks: tuple[Task, ...] = TASKS) -> None:
    """Do what is due, one after the other. What fails is logged, is not done, and keeps no other from its turn.

    What removes by age waits while the clock is in doubt.
    """
    with house.turn:
        is_doubted = doubt.note(house.database, now)
        with house.database.reading() as session:
            done = runs.list_done(session)
        zone = ZoneInfo(house.zone())
        for task in tasks:
            waits = is_doubted and task.name in doubt.REMOVING
            if not waits and is_due(task.pace, done.get(task.name), now, zone):
                _do(house, task, now)


def _back_up(house: House, reason: Reason, now: datetime) -> Backup:
    try:
        taken = backups.take(house.database.path, reason, now)
    except BackupUnsound:
        house.on_damage()
        raise
    backups.rotate(house.database.path, now)
    return taken


def _do(house: House, task: Task, now: datetime) -> None:
    try:
        task.work(house, now)
        if task.pace is not Pace.ALWAYS:
            with house.database.writing() as session:
                runs.save(session, task.name, now)
    except Exception as error:
        if is_damage(error):
            house.on_damage()
        logger.exception("The task %s failed; it will be tried again", task.name)
