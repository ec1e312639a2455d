"""Backups that cannot be read: they go, the person is told, and neither the others nor the data are touched by it."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from escale.domain.notices import NoticeKind
from escale.errors import BackupFailed
from escale.services import backups, erasing, forgetting, upkeep
from escale.services.backups import Backup, Reason
from escale.services.upkeep import House
from escale.storage import deleted, notices, soundness
from tests.server.domain.made import NOON, PARIS, SITE
from tests.server.services.test_erasing import SECRET, holding, visit
from tests.server.services.test_retention import RULES
from tests.server.services.test_upkeep import done
from tests.server.services.world import NOW, World

PAGE = 4096


def zero_header(path: Path) -> None:
    path.write_bytes(bytes(PAGE) + path.read_bytes()[PAGE:])


def garble_pages(path: Path) -> None:
    noise, content = random.Random(1), bytearray(path.read_bytes())
    for offset in range(3 * PAGE, len(content), 7 * PAGE):
        content[offset : offset + 512] = noise.randbytes(512)
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 9 * PAGE])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def break_reference(path: Path) -> None:
    """SQLite reads it, but a row refers to nothing."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE event SET stream_id = 99")


Rot = Callable[[Path], None]
ROTS = [zero_header, garble_pages, cut, empty, break_reference]


class Kept:
    """A house with a history and a backup of each reason; what it said about damage."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.called: list[bool] = []
        self.house = House(world.database, RULES, lambda: PARIS, lambda: self.called.append(True))
        world.send(visit(1, SECRET))
        for number, reason in enumerate(Reason):
            backups.take(self.path, reason, NOW + timedelta(seconds=number))

    @property
    def path(self) -> Path:
        return self.world.database.path

    def spoil(self, rot: Rot) -> Backup:
        """The latest, which is looked at first."""
        latest = backups.list_all(self.path)[0]
        rot(latest.path)
        return latest

    def delete(self) -> None:
        with self.world.database.writing() as session:
            forgetting.forget_history(session, self.world.member.id, SITE, NOW)

    def unerased(self) -> int:
        with self.world.database.reading() as session:
            return len(deleted.list_unerased(session).all)

    def told(self) -> list[tuple[NoticeKind, datetime | None, datetime | None]]:
        with self.world.database.reading() as session:
            return [(one.kind, one.from_at, one.until_at) for one in notices.list_all(session)]


@pytest.fixture
def kept(world: World) -> Kept:
    return Kept(world)


@pytest.mark.parametrize("rot", ROTS)
def test_deleting_ends_whatever_became_of_one_backup(kept: Kept, rot: Rot) -> None:
    spoilt = kept.spoil(rot)
    kept.delete()
    upkeep.run(kept.house, NOW, (upkeep.ERASE,))
    assert (kept.called, kept.unerased(), holding(kept.path.parent, SECRET)) == ([], 0, set())
    left = backups.list_all(kept.path)
    assert ([spoilt] + left, len(left)) == (sorted([spoilt, *left], reverse=True), len(Reason) - 1)
    assert [soundness.thorough_problem(one.path) for one in left] == [None] * len(left)
    assert kept.told() == [(NoticeKind.BACKUP_REMOVED, spoilt.taken_at, None)]


@pytest.mark.parametrize("rot", [zero_header, empty])
def test_a_night_without_deletions_tells_too_and_does_not_stop_the_service(kept: Kept, rot: Rot) -> None:
    kept.spoil(rot)
    for minutes in (0, 10, 20):
        upkeep.run(kept.house, NOW + timedelta(minutes=minutes))
    assert (kept.called, [kind for kind, *_ in kept.told()]) == ([], [NoticeKind.BACKUP_REMOVED])
    assert set(done(kept.house)) >= {"prune", "backup", "scrub"}


def test_what_is_no_fault_of_the_file_costs_no_backup_and_keeps_none_waiting(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, or a fault of the program, at the first of them."""
    finish, latest = backups.finish, backups.list_all(kept.path)[0]

    def fail(draft: Path, path: Path) -> None:
        if path == latest.path:
            raise sqlite3.OperationalError("database or disk is full")
        finish(draft, path)

    kept.delete()
    with monkeypatch.context() as patched:
        patched.setattr(backups, "finish", fail)
        with pytest.raises(BackupFailed, match=f"{latest.path.name} still holds .* disk is full"):
            erasing.scrub_backups(kept.world.database, RULES, NOW)
        upkeep.run(kept.house, NOW, (upkeep.ERASE,))
    # The history that was deleted, and its visit.
    assert (kept.called, kept.told(), kept.unerased()) == ([], [], 2)
    assert holding(kept.path.parent, SECRET) == {latest.path.name}
    upkeep.run(kept.house, NOW, (upkeep.ERASE,))
    assert (kept.unerased(), holding(kept.path.parent, SECRET)) == (0, set())
    assert len(backups.list_all(kept.path)) == len(Reason)


def test_a_backup_of_a_newer_escale_waits_for_it(kept: Kept) -> None:
    """Whoever tries an older version for a day finds it again."""
    newer = backups.list_all(kept.path)[0]
    with closing(sqlite3.connect(newer.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("ALTER TABLE event RENAME TO event_of_tomorrow")
    kept.delete()
    upkeep.run(kept.house, NOW, (upkeep.ERASE,))
    assert (kept.called, kept.told(), kept.unerased()) == ([], [], 0)
    assert newer in backups.list_all(kept.path)


def test_damage_of_the_data_itself_is_still_said(kept: Kept) -> None:
    kept.delete()
    with kept.world.database.maintaining() as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'deleted_history'").fetchone()
    with kept.path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))
    upkeep.run(kept.house, NOW, (upkeep.ERASE,))
    assert kept.called == [True]


def test_old_words_leave_a_sound_backup_as_before(kept: Kept) -> None:
    assert erasing.scrub_backups(kept.world.database, RULES, NOON + timedelta(days=91)) == len(Reason)
    assert erasing.scrub_backups(kept.world.database, RULES, NOON + timedelta(days=91)) == 0
