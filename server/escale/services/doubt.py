"""Remembering that the clock is in doubt, so that what would be removed for good waits until it agrees with itself."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from escale.domain.doubt import is_doubted, is_far
from escale.storage import households, runs
from escale.storage.engine import Database

NOTE = "clock"
"""What the moment is stored as, among the tasks."""
REMOVING = frozenset({"prune", "scrub"})
"""The tasks that wait. As they do, the last time that one was done is a time that was believed.

No sign of a browser counts: it is stamped by the clock that is in doubt.
"""


def note(database: Database, now: datetime) -> bool:
    """Whether the clock is in doubt. Notes since when, and forgets it when there is no reason any more."""
    with database.reading() as session:
        done = runs.list_done(session)
        known_at = _known_at(session, done, now)
    doubted_at = done.get(NOTE)
    if not is_far(now, known_at):
        if doubted_at is not None:
            with database.writing() as session:
                runs.remove(session, NOTE)
        return False
    if doubted_at is None or doubted_at > now:
        with database.writing() as session:
            runs.save(session, NOTE, now)
    return is_doubted(now, known_at, doubted_at)


def kept_at(session: Session, now: datetime) -> datetime:
    """The instant at which it is asked what was kept long enough: now, or, in doubt, the latest that was believed."""
    done = runs.list_done(session)
    known_at = _known_at(session, done, now)
    return known_at if is_doubted(now, known_at, done.get(NOTE)) else now


def believed_at(since: datetime, done: Mapping[str, datetime]) -> datetime:
    """The latest instant that was believed. `since`: when the household was made."""
    return max([since, *(at for name, at in done.items() if name in REMOVING)])


def _known_at(session: Session, done: Mapping[str, datetime], now: datetime) -> datetime:
    return believed_at(households.since(session) or now, done)
