"""Backups: whole, checked, private, rotated; taken while somebody writes."""

import os
import sqlite3
import stat
import threading
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from escale.errors import BackupFailed, BackupUnsound
from escale.services import backups, opening
from escale.services.backups import Backup, Reason
from escale.storage import files, soundness
from escale.storage.connection import can_shrink
from escale.storage.migrations import HEAD, current_version
from escale.storage.migrations.runner import upgrade
from tests.server.domain.made import NOON, event
from tests.server.services.test_retention import STORY
from tests.server.services.world import NOW, World


def rows(path: Path, table: str = "event") -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - a test's own


def files_in(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_a_backup_is_one_private_sound_file(world: World) -> None:
    world.send(STORY)
    told: list[float] = []
    backup = backups.take(world.database.path, Reason.ASKED, NOW, told.append)
    assert backup == Backup(NOW, Reason.ASKED, backup.path)
    assert backup.path.name == "escale-20261123T140000Z-asked.sqlite3"
    assert files_in(backup.path.parent) == {backup.path.name: 0o600}
    assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700
    assert (rows(backup.path), soundness.thorough_problem(backup.path)) == (len(STORY), None)
    assert files_in(backup.path.parent) == {backup.path.name: 0o600}, "reading one leaves nothing beside it"
    assert told[-1] == 1


def test_two_of_one_second_are_two(world: World) -> None:
    first, second = (backups.take(world.database.path, Reason.REPLACED, NOW) for _ in range(2))
    assert (first.taken_at, second.taken_at) == (NOW, NOW + timedelta(seconds=1))
    assert backups.list_all(world.database.path) == [second, first]


def test_of_many_in_a_row_the_last_is_kept(world: World) -> None:
    """Rotation removes the others of the day; a later one must not take the place that became free before it."""
    for millisecond in (0, 100, 200, 1_100):
        now = NOW + timedelta(milliseconds=millisecond)
        last = backups.take(world.database.path, Reason.ASKED, now)
        backups.rotate(world.database.path, now)
        assert backups.list_all(world.database.path) == [last]


def test_who_writes_meanwhile_neither_waits_nor_spoils_it(world: World) -> None:
    """Each page copied is followed by a commit: a backup that starts again at each change would never end."""
    world.send([event(seq, seq, None) for seq in range(1, 200)])
    seq = 1_000

    def write(_share: float) -> None:
        nonlocal seq
        seq += 1
        world.send([event(seq, 0, None)])

    original, files.PAGES = files.PAGES, 1
    try:
        backup = backups.take(world.database.path, Reason.ASKED, NOW, write)
    finally:
        files.PAGES = original
    assert seq > 1_030
    assert (rows(backup.path), soundness.problem(backup.path)) == (199, None)


def test_a_copy_that_is_not_sound_is_no_backup(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.send(STORY)
    copy = files.copy

    def spoil(source: Path, target: Path, tell: files.Told) -> None:
        copy(source, target, tell)
        with closing(sqlite3.connect(target)) as connection, connection:
            connection.execute("DELETE FROM visit")

    monkeypatch.setattr(files, "copy", spoil)
    with pytest.raises(BackupFailed, match="not sound: a row of"):
        backups.take(world.database.path, Reason.NIGHTLY, NOW)
    assert files_in(backups.folder_of(world.database.path)) == {}


def test_a_full_disk_is_no_place_for_a_backup(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "ROOM", 1e15)
    with pytest.raises(BackupFailed, match="no room"):
        backups.take(world.database.path, Reason.NIGHTLY, NOW)


def test_rotation_removes_what_is_not_kept_and_what_a_crash_left(world: World) -> None:
    path = world.database.path
    for day in range(12):
        backups.take(path, Reason.NIGHTLY, NOW + timedelta(days=day))
        backups.take(path, Reason.UPGRADE, NOW + timedelta(days=day, hours=1))
    draft = backups.folder_of(path) / "escale-20200101T000000Z-asked.sqlite3.new-wal"
    stranger = backups.folder_of(path) / "mine.txt"
    draft.touch(mode=0o600)
    stranger.touch(mode=0o600)
    for one in (draft, stranger):
        os.utime(one, (NOW.timestamp(), NOW.timestamp()))
    backups.rotate(path, NOW + timedelta(days=12))
    left = backups.list_all(path)
    nightly = [one.taken_at.day for one in left if one.reason is Reason.NIGHTLY]
    upgrades = [one.taken_at.day for one in left if one.reason is Reason.UPGRADE]
    assert (nightly, upgrades) == ([4, 3, 2, 1, 30, 29, 28], [4, 3, 2])
    assert (draft.exists(), stranger.exists()) == (False, True)
    backups.rotate(path, NOW + timedelta(days=12))
    assert backups.list_all(path) == left


@pytest.mark.parametrize(
    ("minutes", "stays"), [(0, True), (59, True), (61, False), (-59, True), (-61, False), (-1_000_000, False)]
)
def test_a_draft_is_removed_when_nobody_writes_to_it(world: World, minutes: int, stays: bool) -> None:
    backups.take(world.database.path, Reason.NIGHTLY, NOW)
    draft = backups.folder_of(world.database.path) / "escale-20261123T135900Z-asked.sqlite3.new"
    draft.touch(mode=0o600)
    written = (NOW - timedelta(minutes=minutes)).timestamp()
    os.utime(draft, (written, written))
    backups.rotate(world.database.path, NOW)
    assert draft.exists() is stays


def test_the_night_leaves_what_a_person_is_just_making(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """`escale backup` is another process: nothing makes the rotation of the service wait for it."""
    finish, now = backups.finish, datetime.now(UTC)

    def meanwhile(draft: Path, path: Path) -> None:
        backups.rotate(world.database.path, now)
        finish(draft, path)

    monkeypatch.setattr(backups, "finish", meanwhile)
    taken = backups.take(world.database.path, Reason.ASKED, now)
    assert soundness.problem(taken.path) is None


@pytest.mark.parametrize("start", [0, 4096], ids=["header", "pages"])
def test_what_is_damaged_cannot_be_copied(world: World, start: int) -> None:
    world.send(STORY)
    path = world.database.path
    world.database.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    sound = path.read_bytes()
    path.write_bytes(sound[:start] + bytes(90_000))
    with pytest.raises(BackupUnsound):
        backups.take(path, Reason.ASKED, NOW)
    path.write_bytes(sound)
    assert files_in(backups.folder_of(path)) == {}


def test_what_sqlite_says_of_a_full_disk_is_a_failed_backup(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(files, "copy", full)
    with pytest.raises(BackupFailed, match="disk is full") as caught:
        backups.take(world.database.path, Reason.ASKED, NOW)
    assert not isinstance(caught.value, BackupUnsound)


def test_what_a_clock_named_that_was_ahead_is_the_oldest(world: World) -> None:
    path, ahead = world.database.path, NOW + timedelta(days=400)
    wrong = [backups.take(path, reason, ahead) for reason in (Reason.NIGHTLY, Reason.UPGRADE)]
    right = [backups.take(path, reason, NOW) for reason in (Reason.NIGHTLY, Reason.UPGRADE)]
    assert backups.latest_good(path, NOW) in right
    assert (set(backups.by_age(path, NOW)[:2]), set(backups.by_age(path, NOW)[2:])) == (set(right), set(wrong))
    assert set(backups.ahead(path, NOW)) == set(wrong)
    for hour in range(1, 3):
        backups.take(path, Reason.UPGRADE, NOW + timedelta(hours=hour))
    backups.rotate(path, NOW + timedelta(hours=3))
    assert backups.ahead(path, NOW + timedelta(hours=3)) == wrong[:1], "three of a kind are enough"
    assert set(right) <= set(backups.list_all(path))


def test_the_latest_good_one(world: World) -> None:
    path = world.database.path
    assert backups.latest_good(path, NOW) is None
    good = backups.take(path, Reason.NIGHTLY, NOW)
    damaged = backups.take(path, Reason.NIGHTLY, NOW + timedelta(days=1))
    damaged.path.write_bytes(damaged.path.read_bytes()[:20_000])
    assert backups.latest_good(path, NOW + timedelta(days=1)) == good


@pytest.mark.parametrize("name", ["escale-20261123-asked.sqlite3", "escale-20261123T140000Z-mine.sqlite3", "x.sqlite3"])
def test_other_files_are_no_backups(name: str) -> None:
    assert backups.read_name(Path(name)) is None


def old_database(path: Path, version: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("PRAGMA journal_mode = WAL")
    path.chmod(0o600)
    upgrade(path, version)


@pytest.mark.parametrize("version", ["0001", "0002", HEAD])
def test_an_older_file_is_backed_up_then_upgraded_and_laid_out_anew(tmp_path: Path, version: str) -> None:
    path = tmp_path / "escale.sqlite3"
    old_database(path, version)
    assert not can_shrink(path)
    opening.upgrade(path, NOW)
    (backup,) = backups.list_all(path)
    assert (backup.reason, current_version(backup.path)) == (Reason.UPGRADE, version)
    assert (current_version(path), can_shrink(path), soundness.problem(path)) == (HEAD, True, None)
    opening.upgrade(path, NOW + timedelta(days=1))
    assert backups.list_all(path) == [backup]


def test_nothing_is_upgraded_without_a_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "escale.sqlite3"
    old_database(path, "0002")
    monkeypatch.setattr(backups, "ROOM", 1e15)
    with pytest.raises(BackupFailed):
        opening.upgrade(path, NOW)
    assert current_version(path) == "0002"


def test_a_first_start_needs_no_backup(tmp_path: Path) -> None:
    opening.upgrade(tmp_path / "escale.sqlite3", NOW)
    assert not backups.folder_of(tmp_path / "escale.sqlite3").exists()


def test_a_crash_leaves_the_one_file_or_the_other(tmp_path: Path) -> None:
    """Between the two steps of an exchange: the old file with its journal, and the new one that waits."""
    place, new = tmp_path / "a.sqlite3", tmp_path / "new"
    for name in ("a.sqlite3", "a.sqlite3-wal", "a.sqlite3-shm"):
        (tmp_path / name).write_bytes(b"old")
    new.write_bytes(b"new")
    files.put(new, tmp_path / "a.sqlite3.next")
    files.finish_exchange(place)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.sqlite3": b"new"}
    files.finish_exchange(place)
    assert place.read_bytes() == b"new"


def test_a_check_ends_in_time(world: World) -> None:
    world.send([event(seq, seq, None) for seq in range(1, 200)])
    original, soundness.STEPS = soundness.STEPS, 1
    try:
        with pytest.raises(soundness.CheckUnfinished):
            soundness.problem(world.database.path, seconds=0)
    finally:
        soundness.STEPS = original
    assert soundness.problem(world.database.path, seconds=60) is None


def test_a_backup_from_another_thread_while_threads_write(world: World) -> None:
    taken: list[Sequence[object]] = []
    stop = threading.Event()

    def work() -> None:
        seq = 0
        while not stop.is_set():
            seq += 1
            world.send([event(seq, 0, None)])

    writer = threading.Thread(target=work)
    writer.start()
    try:
        for second in range(5):
            backup = backups.take(world.database.path, Reason.ASKED, NOON + timedelta(seconds=second))
            taken.append([rows(backup.path), soundness.problem(backup.path)])
    finally:
        stop.set()
        writer.join()
    assert [problem for _, problem in taken] == [None] * 5
    assert sorted(taken, key=lambda one: int(str(one[0]))) == taken
