"""Deleted means gone: from the file, its journal, every backup, and what was set aside. The bytes are read."""

import json
import os
import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from escale.domain.events import Event, Intention, VisitStarted
from escale.domain.period import Period
from escale.domain.questions import Question
from escale.domain.reflection import WEEK, Before, ReflectionState, Text, monday_of
from escale.errors import Busy
from escale.services import backups, erasing, forgetting, recovery, reflections, upkeep
from escale.services.backups import Reason
from escale.services.upkeep import House
from escale.storage import soundness
from escale.storage.connection import create_private
from escale.storage.migrations import HEAD, current_version
from escale.storage.migrations.runner import upgrade
from tests.server.domain.made import NOON, OTHER_SITE, PARIS, SITE, ended, event, started
from tests.server.services.test_backups import files_in, rows
from tests.server.services.test_forgetting import statuses
from tests.server.services.test_retention import RULES
from tests.server.services.world import NOW, World, snapshot

SECRET = "la recette de Zoé"
HARMLESS = "answer Marie"


def visit(number: int, words: str, site: UUID = SITE, seconds: float = 0) -> list[Event]:
    """A whole visit; its raw event holds the words too, as on the wire."""
    ident = UUID(int=number)
    begun = started(number * 10, seconds, visit=ident, site=site)
    assert isinstance(begun.fact, VisitStarted)
    begun = replace(begun, fact=replace(begun.fact, intention=Intention(words, timedelta(minutes=5), None)))
    end = ended(number * 10 + 1, seconds + 60, 60, visit=ident, site=site)
    return [begun, end]


def holding(folder: Path, words: str) -> set[str]:
    """Names of the files with these words."""
    return {path.name for path in folder.rglob("*") if path.is_file() and words.encode() in path.read_bytes()}


@pytest.fixture
def house(world: World) -> House:
    """Two sites with a history, a backup of each kind, and a damaged file that was set aside."""
    world.send([*visit(1, SECRET), *visit(2, HARMLESS, OTHER_SITE, 100), *visit(3, SECRET, seconds=200)])
    path = world.database.path
    for number, reason in enumerate(Reason):
        backups.take(path, reason, NOW + timedelta(seconds=number))
    recovery.set_aside(path, NOW)
    return House(world.database, RULES, lambda: PARIS)


def forget_history(house: House, world: World) -> None:
    with world.database.writing() as session:
        forgetting.forget_history(session, world.member.id, SITE, NOW)


def test_nothing_deleted_is_left_in_any_file(world: World, house: House) -> None:
    folder = world.database.path.parent
    assert len(holding(folder, SECRET)) >= len(Reason) + 2, "the database or its journal, backups, a file set aside"
    forget_history(house, world)
    assert holding(folder, SECRET), "the rows are gone, their traces are not"
    upkeep.run(house, NOW, (upkeep.ERASE,))
    assert holding(folder, SECRET) == set()
    assert len(holding(folder, HARMLESS)) == len(Reason) + 1
    assert {mode for path in (folder, folder / "backups") for name, mode in files_in(path).items() if "." in name} == {
        0o600
    }


def test_a_single_visit_likewise(world: World, house: House) -> None:
    folder = world.database.path.parent
    with world.database.writing() as session:
        for number in (1, 3):
            forgetting.forget_visit(session, world.member.id, UUID(int=number), NOW)
    upkeep.run(house, NOW, (upkeep.ERASE,))
    assert (holding(folder, SECRET), len(holding(folder, HARMLESS))) == (set(), len(Reason) + 1)


def test_what_was_written_about_a_week_likewise(world: World, house: House) -> None:
    """The words are in a backup of their own; those of another week stay."""
    words, others = "parler à Amélie", "marcher le soir"
    folder, week = world.database.path.parent, Period(NOW.date() - timedelta(days=7), NOW.date())
    with world.database.writing() as session:
        for number, text in enumerate((words, others)):
            about = Period(monday_of(week.first) - number * WEEK, week.last)
            said = Text(ReflectionState.DONE, {Question.GLAD: text}, text)
            reflections.save(session, world.member, about, said, Before(None), NOW)
    backups.take(world.database.path, Reason.NIGHTLY, NOW + timedelta(minutes=1))
    assert len(holding(folder, words)) >= 2
    with world.database.writing() as session:
        forgetting.forget_reflection(session, world.member.id, monday_of(week.first), NOW)
    upkeep.run(house, NOW + timedelta(minutes=2), (upkeep.ERASE,))
    assert holding(folder, words) == set()
    assert len(holding(folder, others)) >= 2


def test_what_is_written_anew_after_deleting_stays_in_backups(world: World, house: House) -> None:
    """The tombstone covers only what was there when the person deleted it."""
    monday = monday_of(NOW.date())
    about, later = Period(monday, monday + timedelta(days=6)), NOW + timedelta(minutes=5)
    said = partial(Text, ReflectionState.DONE, {})
    with world.database.writing() as session:
        reflections.save(session, world.member, about, said("the old words"), Before(None), NOW)
        forgetting.forget_reflection(session, world.member.id, monday, NOW)
        reflections.save(session, world.member, about, said("the new words"), Before(None), later)
    backups.take(world.database.path, Reason.NIGHTLY, later)
    upkeep.run(house, later, (upkeep.ERASE,))
    folder = world.database.path.parent
    assert holding(folder, "the old words") == set()
    assert len(holding(folder, "the new words")) >= 2


def test_every_backup_is_what_a_backup_of_now_would_be(world: World, house: House) -> None:
    forget_history(house, world)
    upkeep.run(house, NOW, (upkeep.ERASE,))
    now = snapshot(world)
    for backup in backups.list_all(world.database.path):
        assert soundness.thorough_problem(backup.path) is None
        with closing(sqlite3.connect(backup.path)) as connection:
            for table in ("visit", "visit_day", "day_total", "day_summary"):
                found = connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - a test's own
                assert sorted(found, key=repr) == now[table], (backup.reason, table)


def test_a_restored_backup_knows_what_was_deleted_after_it_was_made(world: World, house: House) -> None:
    sent = visit(1, SECRET)
    forget_history(house, world)
    upkeep.run(house, NOW, (upkeep.ERASE,))
    path = world.database.path
    oldest = backups.list_all(path)[-1]
    world.database.close()
    recovery.take_back(path, oldest.path, NOW)
    assert statuses(world, sent) == ["duplicate"] * 2
    assert holding(path.parent, SECRET) == set()


def test_done_once_it_is_done(world: World, house: House) -> None:
    forget_history(house, world)
    upkeep.run(house, NOW, (upkeep.ERASE,))
    times = {path: path.stat().st_mtime_ns for path in world.database.path.parent.rglob("*.sqlite3")}
    upkeep.run(house, NOW, (upkeep.ERASE,))
    assert {path: path.stat().st_mtime_ns for path in world.database.path.parent.rglob("*.sqlite3")} == times


def test_what_was_cut_off_is_done_again(world: World, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine was switched off after the first backup."""
    forget_history(house, world)
    finish = backups.finish
    finished: list[Path] = []

    def once(draft: Path, path: Path) -> None:
        if finished:
            raise OSError("switched off")
        finished.append(path)
        finish(draft, path)

    with monkeypatch.context() as patched:
        patched.setattr(backups, "finish", once)
        upkeep.run(house, NOW, (upkeep.ERASE,))
    assert len(holding(world.database.path.parent, SECRET)) == len(Reason) - 1
    upkeep.run(house, NOW, (upkeep.ERASE,))
    assert holding(world.database.path.parent, SECRET) == set()


def test_a_history_that_is_deleted_again_meanwhile_is_erased_again(
    world: World, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_history(house, world)

    scrub = erasing.scrub_backups

    def slow(*arguments: Any) -> int:
        world.send(visit(5, SECRET, seconds=8_000), now=NOW + timedelta(hours=1))
        with world.database.writing() as session:
            forgetting.forget_history(session, world.member.id, SITE, NOW + timedelta(hours=1))
        return scrub(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr(erasing, "scrub_backups", slow)
        upkeep.run(house, NOW, (upkeep.ERASE,))
    upkeep.run(house, NOW, (upkeep.ERASE,))
    assert holding(world.database.path.parent, SECRET) == set()


def test_backups_of_an_older_version_are_brought_up_to_date_first(world: World, house: House, tmp_path: Path) -> None:
    path = world.database.path
    old = backups.folder_of(path) / "escale-20261101T000000Z-upgrade.sqlite3"
    create_private(old)
    upgrade(old, "0002")
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS now", (str(backups.list_all(path)[0].path),))
        for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
            if table not in ("alembic_version", "event", "visit", "attended", "intention", "rating", "cue"):
                columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
                connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}")  # noqa: S608
        connection.execute(
            "INSERT INTO main.visit SELECT id, member_id, browser_id, site_id, zone, first_at, first_seq,"
            " first_at + last_ms, first_at + started_ms, first_seq + started_seq, origin, first_at + ended_ms,"
            ' first_seq + ended_seq, "end", reported_ms, attended_ms FROM now.visit'
        )
        connection.execute("INSERT INTO main.intention SELECT id, text, planned_ms, trigger FROM now.visit")
        told = f'{{"site_id":"{SITE}","origin":"gate","intention":{{"text":"{SECRET}","planned_seconds":300}}}}'
        stream_id, seq, at, subject = connection.execute("SELECT stream_id, seq, at, subject FROM now.event").fetchone()
        row = (stream_id, seq, at, PARIS, "visit.started", 1, subject, told)
        connection.execute("INSERT INTO main.event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    assert SECRET.encode() in old.read_bytes()
    forget_history(house, world)
    upkeep.run(house, NOW, (upkeep.ERASE,))
    assert (current_version(old), SECRET.encode() in old.read_bytes()) == (HEAD, False)


def test_old_words_and_events_leave_the_backups_too(world: World, house: House) -> None:
    upkeep.run(house, NOON + timedelta(days=31))
    for backup in backups.list_all(world.database.path):
        assert (rows(backup.path, "event"), rows(backup.path, "visit")) == (0, 3)
    later = NOON + timedelta(days=91)
    upkeep.run(house, later)
    assert holding(world.database.path.parent, SECRET) | holding(world.database.path.parent, HARMLESS) == set()
    assert {rows(one.path, "visit") for one in backups.list_all(world.database.path)} == {3}


def test_a_damaged_file_is_not_kept_longer_than_events(world: World, house: House) -> None:
    folder = world.database.path.parent / erasing.ASIDE
    assert list(folder.iterdir())
    upkeep.run(house, NOW, upkeep.TASKS)
    assert list(folder.iterdir())
    for path in folder.iterdir():
        old = (NOON - timedelta(days=60)).timestamp()
        os.utime(path, (old, old))
    upkeep.run(house, NOW + timedelta(days=1), upkeep.TASKS)
    assert list(folder.iterdir()) == []


def test_a_reader_that_never_ends_leaves_the_work_to_be_done(
    world: World, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "WAIT_SECONDS", 0)
    with world.database.reading() as session:
        session.connection().exec_driver_sql("SELECT 1 FROM visit").fetchall()
        forget_history(house, world)
        with pytest.raises(Busy):
            erasing.rewrite(world.database)
        upkeep.run(house, NOW, (upkeep.ERASE,))
    assert holding(world.database.path.parent, SECRET)
    upkeep.run(house, NOW, (upkeep.ERASE,))
    assert holding(world.database.path.parent, SECRET) == set()


@pytest.mark.parametrize("small", [0, erasing.SMALL_BYTES], ids=["in-steps", "at-once"])
def test_a_pruned_file_is_smaller(world: World, small: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, "SMALL_BYTES", small)
    for first in range(0, 3_000, 200):
        events = [event(first + seq, seq, None) for seq in range(1, 201)]
        world.send([replace(one, payload=json.dumps({"filler": "x" * 900})) for one in events])
    house = House(world.database, RULES, lambda: PARIS)
    with world.database.maintaining() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = world.database.path.stat().st_size
    upkeep.run(house, NOON + timedelta(days=31), (upkeep.TASKS[1],))
    assert before > 2_500_000
    assert world.database.path.stat().st_size < 400_000
    assert world.database.path.with_name("world.sqlite3-wal").stat().st_size < 10_000, "only that it was done"
    assert soundness.thorough_problem(world.database.path) is None


def test_many_words_written_and_deleted_in_any_order_leave_no_trace(world: World) -> None:
    """Cells move between pages when many come and go, and `secure_delete` alone leaves some copies of them."""
    house = House(world.database, RULES, lambda: PARIS)
    generator = random.Random(1)
    numbers = list(range(1, 400))
    generator.shuffle(numbers)
    for number in numbers:
        world.send(visit(number, f"{SECRET} {number} " + "x" * generator.randrange(150), seconds=number * 0.1))
        if number % 3 == 0:
            with world.database.writing() as session:
                forgetting.forget_visit(session, world.member.id, UUID(int=number), NOW)
    forget_history(house, world)
    upkeep.run(house, NOW, (upkeep.ERASE,))
    assert holding(world.database.path.parent, SECRET) == set()
