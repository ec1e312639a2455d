"""Joined batches: one commit, an answer each, and a failure that takes nothing else with it."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from uuid import uuid4

import pytest
from sqlmodel import Session

from escale.domain.events import Event, Refused
from escale.domain.household import Browser
from escale.errors import Busy, MemberNotFound
from escale.services import intake as joined
from escale.services.ingest import Outcome, Status
from escale.services.intake import Batch, Intake
from escale.storage.engine import Database
from tests.server.domain.made import event as made_event
from tests.server.domain.made import progressed, started
from tests.server.services.world import NOW, World


def event(seq: int, seconds: float) -> Event:
    """An event that is only kept."""
    return made_event(seq, seconds, None)


def batch(browser: Browser, *events: Event | Refused) -> Batch:
    return Batch(browser, 1, events, NOW)


def stored(world: World, statement: str = "SELECT seq FROM event ORDER BY 1") -> list[object]:
    with world.database.reading() as session:
        return [row[0] for row in session.connection().exec_driver_sql(statement)]


@pytest.fixture
def held(world: World) -> Iterator[Intake]:
    """An intake that starts to write when the writer is free: all that is submitted before is joined."""
    intake = Intake(world.database)
    yield intake
    intake.close()


@contextmanager
def writer_taken(world: World) -> Iterator[None]:
    with world.database.writing():
        yield


def test_batches_that_wait_share_one_commit(world: World, held: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    commits = 0
    joining = Database.joining

    @contextmanager
    def counted(self: Database) -> Iterator[Session]:
        nonlocal commits
        with joining(self) as session:
            yield session
        commits += 1

    monkeypatch.setattr(Database, "joining", counted)
    with writer_taken(world):
        answers = [held.submit(batch(world.browser, event(seq, seq))) for seq in range(1, 11)]
    assert [answer.result(5) for answer in answers] == [[Outcome(seq, Status.ACCEPTED)] for seq in range(1, 11)]
    assert stored(world) == list(range(1, 11))
    # The first may have been taken alone, before the others were there.
    assert commits <= 2


def test_the_same_batch_twice_in_one_commit(world: World, held: Intake) -> None:
    with writer_taken(world):
        answers = [held.submit(batch(world.browser, started(1, 0), progressed(2, 0, 30, 30))) for _ in range(3)]
    statuses = [[one.status for one in answer.result(5)] for answer in answers]
    assert statuses == [[Status.ACCEPTED] * 2, [Status.DUPLICATE] * 2, [Status.DUPLICATE] * 2]
    assert stored(world, "SELECT attended_ms FROM visit") == [30_000]


def test_a_batch_that_fails_takes_nothing_with_it(world: World, held: Intake) -> None:
    nobody = replace(world.browser, id=uuid4(), member_id=uuid4())
    with writer_taken(world):
        good = held.submit(batch(world.browser, event(1, 1)))
        bad = held.submit(batch(nobody, event(1, 1)))
        also_good = held.submit(batch(world.second, event(2, 2)))
    assert isinstance(bad.exception(5), MemberNotFound)
    assert good.result(5) == [Outcome(1, Status.ACCEPTED)]
    assert also_good.result(5) == [Outcome(2, Status.ACCEPTED)]
    assert stored(world) == [1, 2]


def test_a_full_disk_refuses_the_whole_group_and_the_next_one_is_taken(world: World, held: Intake) -> None:
    with world.database.writing() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = [replace(event(seq, seq), payload='{"filler":"' + "x" * 4_000 + '"}') for seq in range(1, 60)]
    with writer_taken(world):
        answers = [held.submit(batch(browser, *long)) for browser in (world.browser, world.second)]
    assert all("full" in str(answer.exception(5)) for answer in answers)
    assert stored(world) == []
    with world.database.writing() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert held.submit(batch(world.browser, event(1, 1))).result(5) == [Outcome(1, Status.ACCEPTED)]


def test_it_refuses_before_memory_grows(world: World, held: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joined, "MOST_WAITING", 2)
    with writer_taken(world):
        answers: list[Future[list[Outcome]]] = []
        while True:
            try:
                answers.append(held.submit(batch(world.browser, event(len(answers) + 1, 0))))
            except Busy:
                break
    assert len(answers) in (2, 3), "two wait, and one may be in the writer's hands"
    assert all(answer.result(5) for answer in answers)
    assert len(stored(world)) == len(answers)


def test_who_went_away_is_not_written_and_harms_nobody(world: World, held: Intake) -> None:
    with writer_taken(world):
        kept = [held.submit(batch(world.browser, event(seq, seq))) for seq in range(1, 4)]
        gone = held.submit(batch(world.browser, event(9, 9)))
        assert gone.cancel()
    assert all(answer.result(5) for answer in kept)
    assert held.submit(batch(world.browser, event(10, 10))).result(5) == [Outcome(10, Status.ACCEPTED)]
    assert stored(world) == [1, 2, 3, 10]


def test_what_waits_is_written_before_it_stops(world: World) -> None:
    intake = Intake(world.database)
    with writer_taken(world):
        answers = [intake.submit(batch(world.browser, event(seq, seq))) for seq in range(1, 50)]
    intake.close()
    assert all(answer.done() for answer in answers)
    with sqlite3.connect(world.database.path) as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone() == (49,)
