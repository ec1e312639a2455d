"""Taking in batches: those that wait at the same time share one transaction, and so one wait for the disk.

The one exception to "one request, one transaction" (architecture, storage). Each batch is in a savepoint of its own, so
a batch that fails takes nothing with it; each is answered after the commit that holds it.

The work is done in the event loop, between its requests: in a thread of its own it would wait for the interpreter at
each of SQLite's calls (docs/decisions/0017). Only what waits for something else, the writer or the disk, has a thread.
"""

from asyncio import Future, Task, create_task, get_running_loop, sleep
from collections import deque
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from sys import exc_info
from uuid import UUID

from sqlmodel import Session

from escale.domain.events import Event, Refused
from escale.domain.household import Browser
from escale.errors import Busy
from escale.services.day_book import DayBook
from escale.services.ingest import Ingested, Outcome, ingest
from escale.storage.driver import driver_of, savepoint
from escale.storage.engine import Database, WriterTaken

MOST_JOINED = 32
"""Batches in one transaction: enough that the wait for the disk is shared, few enough that nobody waits long."""
MOST_WAITING = 256
"""Batches that may wait: at most 256 KiB each on the wire, so memory is bounded; the next one is told to come back."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Events of one browser since one installation, read at `now`. `member_id`: whose they are.

    `sent_at`: by the browser's clock.
    """

    browser: Browser
    epoch: int
    events: Sequence[Event | Refused]
    now: datetime
    member_id: UUID
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Waiting:
    batch: Batch
    answer: Future[list[Outcome]]


class Intake:
    """Writes what browsers saw, for one event loop. Close it before the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queue: deque[_Waiting] = deque()
        self._aside = ThreadPoolExecutor(1, "escale-intake")
        self._working: Task[None] | None = None

    def submit(self, batch: Batch) -> Future[list[Outcome]]:
        """The outcomes, one for each event, once they are on the disk. Raises `Busy` before memory grows."""
        if len(self._queue) >= MOST_WAITING:
            raise Busy
        waiting = _Waiting(batch, get_running_loop().create_future())
        self._queue.append(waiting)
        if self._working is None:
            self._working = create_task(self._work())
        return waiting.answer

    async def aclose(self) -> None:
        """Write what waits, then stop."""
        if self._working:
            await self._working
        self._aside.shutdown()

    async def _work(self) -> None:
        while first := self._next():
            await self._write(first)
        self._working = None

    def _next(self) -> _Waiting | None:
        """Who waits longest. Who went away while waiting will send again."""
        while self._queue:
            waiting = self._queue.popleft()
            if not waiting.answer.cancelled():
                return waiting
        return None

    async def _write(self, first: _Waiting) -> None:
        """`first`, and whoever waits by the time that it is written."""
        group, done = [first], list[Ingested | Exception]()
        try:
            async with self._transaction() as session:
                book = DayBook(session)
                for waiting in group:
                    done.append(_taken(book, waiting.batch))
                    await sleep(0)  # the turn of other requests
                    following = self._next() if len(group) < MOST_JOINED else None
                    if following:
                        group.append(following)
                book.store()
        except Exception as error:  # the transaction is gone, and everybody in it must hear so
            done = [error] * len(group)
        else:
            self._note([waiting.batch.member_id for waiting in group], done)
        for waiting, outcome in zip(group, done, strict=True):
            _answer(waiting.answer, outcome)

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Session]:
        """The writer. Its end, which waits for the disk, is in the thread, and its beginning when others write."""
        loop = get_running_loop()
        block, session = await self._begin()
        try:
            yield session
        except BaseException:
            await loop.run_in_executor(self._aside, block.__exit__, *exc_info())
            raise
        await loop.run_in_executor(self._aside, block.__exit__, None, None, None)

    async def _begin(self) -> tuple[AbstractContextManager[Session], Session]:
        with suppress(WriterTaken):
            block = self._begun(waits=False)
            return block, block.__enter__()
        block = self._begun(waits=True)
        return block, await get_running_loop().run_in_executor(self._aside, block.__enter__)

    @contextmanager
    def _begun(self, *, waits: bool) -> Iterator[Session]:
        with self._database.joining(waits=waits) as session:
            driver_of(session)  # connects and begins, which a session would put off
            yield session

    def _note(self, member_ids: Sequence[UUID], done: Sequence[Ingested | Exception]) -> None:
        for member_id, one in zip(member_ids, done, strict=True):
            self._database.changes.note(member_id, one.since if isinstance(one, Ingested) else None)
        if any(isinstance(one, Ingested) and one.moved for one in done):
            self._database.changes.note_everything()


def _answer(answer: Future[list[Outcome]], outcome: Ingested | Exception) -> None:
    if answer.cancelled():
        return
    if isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome.outcomes)


def _taken(book: DayBook, batch: Batch) -> Ingested | Exception:
    """What came of one batch. An error is its own; one that ended the transaction is raised, for the whole group."""
    session, before = book.session, book.mark()
    told = (batch.browser, batch.epoch, batch.events, batch.now, batch.member_id, batch.sent_at)
    with savepoint(session) as mark:
        try:
            return ingest(session, *told, book)
        except Exception as error:
            mark.undo(error)
            book.undo(before)
            return error
