"""Taking in batches: those that wait at the same time share one transaction, and so one wait for the disk.

The one exception to "one request, one transaction" (architecture, storage). Each batch is in a savepoint of its own, so
a batch that fails takes nothing with it; each is answered after the commit that holds it.
"""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from queue import Empty, SimpleQueue
from threading import Thread
from uuid import UUID

from sqlmodel import Session

from escale.domain.events import Event, Refused
from escale.domain.household import Browser
from escale.errors import Busy
from escale.services.ingest import Ingested, Outcome, ingest
from escale.storage.driver import savepoint
from escale.storage.engine import Database

MOST_JOINED = 32
"""Batches in one transaction: enough that the wait for the disk is shared, few enough that nobody waits long."""
MOST_WAITING = 256
"""Batches that may wait: at most 256 KiB each on the wire, so memory is bounded; the next one is told to come back."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Events of one browser since one installation, read at `now`."""

    browser: Browser
    epoch: int
    events: Sequence[Event | Refused]
    now: datetime


@dataclass(frozen=True, slots=True)
class _Waiting:
    batch: Batch
    answer: Future[list[Outcome]] = field(default_factory=Future)


class Intake:
    """The thread that writes what browsers saw. Make it once, and close it before the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queue: SimpleQueue[_Waiting | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="escale-intake", daemon=True)
        self._thread.start()

    def submit(self, batch: Batch) -> Future[list[Outcome]]:
        """The outcomes, one for each event, once they are on the disk. Raises `Busy` before memory grows."""
        if self._queue.qsize() >= MOST_WAITING:
            raise Busy
        waiting = _Waiting(batch)
        self._queue.put(waiting)
        return waiting.answer

    def close(self) -> None:
        """Write what waits, then stop."""
        self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            group, is_last = self._joined(first)
            self._write(group)
            if is_last:
                return

    def _joined(self, first: _Waiting) -> tuple[list[_Waiting], bool]:
        """`first` and whoever waits behind it; and whether that was all, for good."""
        group = [first]
        while len(group) < MOST_JOINED:
            try:
                following = self._queue.get_nowait()
            except Empty:
                break
            if following is None:
                return group, True
            group.append(following)
        return group, False

    def _write(self, joined: list[_Waiting]) -> None:
        # Who went away while waiting will send again; from here on nobody can.
        group = [waiting for waiting in joined if waiting.answer.set_running_or_notify_cancel()]
        try:
            with self._database.joining() as session:
                done = [_taken(session, waiting.batch) for waiting in group]
        except Exception as error:  # the transaction is gone, and everybody in it must hear so
            for waiting in group:
                waiting.answer.set_exception(error)
            return
        self._note({waiting.batch.browser.member_id for waiting in group}, done)
        for waiting, outcome in zip(group, done, strict=True):
            if isinstance(outcome, Exception):
                waiting.answer.set_exception(outcome)
            else:
                waiting.answer.set_result(outcome.outcomes)

    def _note(self, member_ids: set[UUID], done: Sequence[Ingested | Exception]) -> None:
        self._database.changes.note(member_ids)
        if any(isinstance(one, Ingested) and one.moved for one in done):
            self._database.changes.note_everything()


def _taken(session: Session, batch: Batch) -> Ingested | Exception:
    """What came of one batch. An error is its own; one that ended the transaction is raised, for the whole group."""
    with savepoint(session) as mark:
        try:
            return ingest(session, batch.browser, batch.epoch, batch.events, batch.now)
        except Exception as error:
            mark.undo(error)
            return error
