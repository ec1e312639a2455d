"""Joined batches: one commit, an answer each, and a failure that takes nothing else with it."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import aclosing, contextmanager
from dataclasses import replace
from threading import Event as Signal
from threading import Thread
from uuid import uuid4

import pytest
from sqlmodel import Session

from escale.domain.events import Event, Refused
from escale.domain.household import Browser
from escale.errors import Busy, MemberNotFound
from escale.services import intake as joined
from escale.services.ingest import Outcome, Status
from escale.services.intake import Batch, Intake
from escale.services.rebuilding import rebuild
from escale.storage.engine import Database
from tests.server.domain.made import event as made_event
from tests.server.domain.made import progressed, started
from tests.server.heard import statements
from tests.server.services.world import NOW, World


def event(seq: int, seconds: float) -> Event:
    """An event that is only kept."""
    return made_event(seq, seconds, None)


def batch(browser: Browser, *events: Event | Refused) -> Batch:
    return Batch(browser, 1, events, NOW, browser.member_id)


def stored(world: World, statement: str = "SELECT seq FROM event ORDER BY 1") -> list[object]:
    with world.database.reading() as session:
        return [row[0] for row in session.connection().exec_driver_sql(statement)]


Answer = asyncio.Future[list[Outcome]]
Submit = Callable[[Intake], Sequence[Answer]]


def taken(world: World, *batches: Batch) -> list[list[Outcome] | BaseException]:
    """What became of batches that were submitted at once."""
    return run(world, lambda intake: [intake.submit(one) for one in batches])


def run(world: World, submit: Submit) -> list[list[Outcome] | BaseException]:
    """What became of all that is submitted before anything is written."""

    async def act() -> list[list[Outcome] | BaseException]:
        async with aclosing(Intake(world.database)) as intake:
            return await asyncio.gather(*submit(intake), return_exceptions=True)

    return asyncio.run(act())


def test_batches_that_wait_share_one_commit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    commits = 0
    joining = Database.joining

    @contextmanager
    def counted(self: Database, *, waits: bool) -> Iterator[Session]:
        nonlocal commits
        with joining(self, waits=waits) as session:
            yield session
        commits += 1

    monkeypatch.setattr(Database, "joining", counted)
    answers = taken(world, *(batch(world.browser, event(seq, seq)) for seq in range(1, 71)))
    assert answers == [[Outcome(seq, Status.ACCEPTED)] for seq in range(1, 71)]
    assert stored(world) == list(range(1, 71))
    assert commits == 3, "32 at most in one"


def test_the_same_batch_twice_in_one_commit(world: World) -> None:
    answers = taken(world, *[batch(world.browser, started(1, 0), progressed(2, 0, 30, 30))] * 3)
    statuses = [[one.status for one in answer] for answer in answers if isinstance(answer, list)]
    assert statuses == [[Status.ACCEPTED] * 2, [Status.DUPLICATE] * 2, [Status.DUPLICATE] * 2]
    assert stored(world, "SELECT attended_ms FROM visit") == [30_000]


def test_a_batch_that_fails_takes_nothing_with_it(world: World) -> None:
    nobody = replace(world.browser, id=uuid4(), member_id=uuid4())
    good, bad, also_good = taken(
        world,
        batch(world.browser, event(1, 1)),
        batch(nobody, event(1, 1)),
        batch(world.second, event(2, 2)),
    )
    assert isinstance(bad, MemberNotFound)
    assert good == [Outcome(1, Status.ACCEPTED)]
    assert also_good == [Outcome(2, Status.ACCEPTED)]
    assert stored(world) == [1, 2]


def test_days_are_stored_once_and_what_failed_is_not_in_them(world: World) -> None:
    """The second batch fails when all of it is counted already."""
    with world.database.writing() as session:
        fails = f"NEW.id = x'{world.second.id.hex}' BEGIN SELECT RAISE(ABORT, 'as a test wants'); END"
        session.connection().exec_driver_sql(f"CREATE TRIGGER fails AFTER UPDATE ON browser WHEN {fails}")
    other = uuid4()
    with statements() as heard:
        first, failed, last = taken(
            world,
            batch(world.browser, started(1, 0), progressed(2, 0, 30, 30)),
            batch(world.second, started(1, 0, visit=other), progressed(2, 0, 600, 600, visit=other)),
            batch(world.browser, progressed(3, 30, 60, 60)),
        )
    assert "as a test wants" in str(failed)
    assert [isinstance(one, list) for one in (first, last)] == [True, True]
    assert (
        stored(world, "SELECT attended_ms FROM day_total UNION ALL SELECT attended_ms FROM day_summary") == [60_000] * 2
    )
    assert len([one for one in heard if "INSERT INTO day_total" in one]) == 1
    with world.database.writing() as session:
        assert rebuild(session, world.member).differed == 0


def test_a_full_disk_refuses_the_whole_group_and_the_next_one_is_taken(world: World) -> None:
    with world.database.writing() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = [replace(event(seq, seq), payload='{"filler":"' + "x" * 4_000 + '"}') for seq in range(1, 60)]
    answers = taken(world, *(batch(browser, *long) for browser in (world.browser, world.second)))
    assert ["full" in str(answer) for answer in answers] == [True, True]
    assert stored(world) == []
    with world.database.writing() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert taken(world, batch(world.browser, event(1, 1))) == [[Outcome(1, Status.ACCEPTED)]]


def test_a_database_that_cannot_be_written_refuses_all_who_wait(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Database, *, waits: bool) -> Iterator[Session]:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(Database, "joining", contextmanager(refused))
    answers = taken(world, *(batch(world.browser, event(seq, seq)) for seq in range(1, 4)))
    assert [str(answer) for answer in answers] == ["disk I/O error"] * 3


def test_it_refuses_before_memory_grows(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joined, "MOST_WAITING", 2)

    def submit(intake: Intake) -> Sequence[Answer]:
        answers = [intake.submit(batch(world.browser, event(seq, 0))) for seq in (1, 2)]
        with pytest.raises(Busy):
            intake.submit(batch(world.browser, event(3, 0)))
        return answers

    assert all(isinstance(answer, list) for answer in run(world, submit))
    assert stored(world) == [1, 2]


def test_who_went_away_is_not_written_and_harms_nobody(world: World) -> None:
    def submit(intake: Intake) -> Sequence[Answer]:
        answers = [intake.submit(batch(world.browser, event(seq, seq))) for seq in (1, 2, 3)]
        assert answers[1].cancel()
        return answers

    assert [isinstance(answer, list) for answer in run(world, submit)] == [True, False, True]
    assert stored(world) == [1, 3]


def test_others_have_their_turn_while_it_waits_for_the_writer(world: World) -> None:
    """A request that writes has the writer; the event loop answers others meanwhile."""
    begun, finish = Signal(), Signal()

    def write() -> None:
        with world.database.writing() as session:
            session.connection()  # begins
            begun.set()
            assert finish.wait(120)

    async def act() -> list[Outcome]:
        async with aclosing(Intake(world.database)) as intake:
            answer = intake.submit(batch(world.browser, event(1, 1)))
            for _ in range(50):
                await asyncio.sleep(0)
            assert not answer.done()
            finish.set()
            return await answer

    other = Thread(target=write)
    other.start()
    assert begun.wait(120)
    assert asyncio.run(act()) == [Outcome(1, Status.ACCEPTED)]
    other.join(120)


def test_what_waits_is_written_before_it_stops(world: World) -> None:
    async def act() -> list[Answer]:
        async with aclosing(Intake(world.database)) as intake:
            return [intake.submit(batch(world.browser, event(seq, seq))) for seq in range(1, 50)]

    assert all(answer.done() for answer in asyncio.run(act()))
    with sqlite3.connect(world.database.path) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (49,)
