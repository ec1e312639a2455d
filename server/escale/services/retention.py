"""Removing what has been kept long enough. Doing it twice changes nothing, and being cut off half-way neither."""

from datetime import datetime
from time import sleep

from escale.domain.retention import Retention
from escale.services import forgetting, spending
from escale.services.presence import note_days
from escale.storage import old_events, presence, removal
from escale.storage.engine import Database

PAUSE_SECONDS = 0.002
"""Between two transactions, so that whoever waits for the writer gets it."""


def forget_old(database: Database, retention: Retention, now: datetime) -> int:
    """Prune raw events and forget words, in short transactions. How many rows were touched."""
    touched = _prune(database, retention.events_before(now))
    with database.writing() as session:
        note_days(session, now)
        touched += presence.prune(session, retention.signs_before(now))
        touched += spending.prune(session, now) + forgetting.let_go(session, now)
        return touched + removal.forget_texts(session, retention.texts_before(now))


def _prune(database: Database, before: datetime) -> int:
    dropped, place = 0, old_events.START
    while True:
        with database.joining() as session:
            window = old_events.look(session, place, before)
            dropped += old_events.drop(session, window.old)
        if window.end is None:
            return dropped
        place = window.end
        sleep(PAUSE_SECONDS)
