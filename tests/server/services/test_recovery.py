"""The ladder for damaged data (security, row 22): repaired, restored or begun anew; kept aside, and always told."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from escale.domain.household import BrowserState, TokenKind
from escale.domain.notices import Notice, NoticeKind
from escale.errors import DatabaseNewer
from escale.services import backups, forgetting, household, notices, recovery, sessions
from escale.services.backups import Reason
from escale.services.erasing import ASIDE
from escale.services.identity import KEY_FILE
from escale.storage import browsers, files, soundness
from escale.storage.engine import Database
from escale.storage.migrations import HEAD
from tests.server.domain.made import VISIT, ended, started
from tests.server.services.test_retention import STORY
from tests.server.services.world import NOW, World, build

LATER = NOW + timedelta(hours=5)
OTHER = UUID(int=7)
INDEX = "ix_visit_site_first"
SINCE = [started(20, 300, visit=OTHER), ended(21, 360, 60, visit=OTHER)]


class Still:
    """A stopped service's file, with a history and, when asked for, a backup of NOW followed by one more visit."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with closing(Database(path)) as database:
            build(database).send(STORY)

    def back_up(self) -> None:
        backups.take(self.path, Reason.NIGHTLY, NOW)
        self.send_more()

    def send_more(self) -> None:
        with closing(Database(self.path)) as database:
            _world(database).send(SINCE)

    def mended(self, *, is_suspect: bool = False) -> Notice | None:
        return recovery.ensure_sound(self.path, LATER, is_suspect=is_suspect)

    def visits(self) -> int:
        return int(str(self.ask("SELECT count(*) FROM visit")))

    def told(self) -> list[Notice]:
        with closing(Database(self.path)) as database, database.reading() as session:
            return notices.list_all(session)

    def aside(self) -> list[bytes]:
        folder = self.path.parent / ASIDE
        return [one.read_bytes() for one in sorted(folder.glob("*"))] if folder.exists() else []

    def ask(self, sql: str) -> object:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(sql).fetchone()[0]

    def hurt(self, name: str) -> bytes:
        """Zero the first page of a table or an index; the file as it is then."""
        with closing(sqlite3.connect(self.path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
            (size,) = connection.execute("PRAGMA page_size").fetchone()
        with self.path.open("r+b") as file:
            file.seek((page - 1) * size)
            file.write(bytes(size))
        return self.path.read_bytes()


def _world(database: Database) -> World:
    with database.reading() as session:
        member = household.owner(session)
        first, second = browsers.list_for_member(session, member.id)
    return World(database, member, first, second)


@pytest.fixture
def still(tmp_path: Path, empty_database: Path) -> Still:
    path = tmp_path / "escale.sqlite3"
    shutil.copy(empty_database, path)
    return Still(path)


def test_a_sound_file_is_left_alone(still: Still) -> None:
    still.back_up()
    before = still.path.read_bytes()
    assert (still.mended(), still.mended(is_suspect=True), still.told(), still.aside()) == (None, None, [], [])
    assert still.path.read_bytes() == before


def test_a_first_start_is_no_loss(tmp_path: Path) -> None:
    assert recovery.ensure_sound(tmp_path / "escale.sqlite3", NOW) is None
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_index_is_built_again_and_nothing_is_lost(still: Still) -> None:
    still.back_up()
    damaged = still.hurt(INDEX)
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, notice.from_at, notice.until_at) == (NoticeKind.REPAIRED, None, None)
    assert (still.visits(), soundness.thorough_problem(still.path), still.told()) == (2, None, [notice])
    assert still.aside() == [damaged]
    assert still.mended() is None


def test_a_damaged_table_comes_from_the_backup_and_the_gap_is_named(still: Still) -> None:
    still.back_up()
    damaged = still.hurt("visit")
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, notice.from_at, notice.until_at) == (NoticeKind.RESTORED, NOW, LATER)
    assert (still.visits(), soundness.thorough_problem(still.path), still.told()) == (1, None, [notice])
    assert still.aside() == [damaged]


def test_a_file_that_was_emptied_is_kept_too_as_is_told(still: Still) -> None:
    still.back_up()
    still.path.write_bytes(b"")
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, still.visits(), still.aside()) == (NoticeKind.RESTORED, 1, [b""])


def test_without_a_backup_escale_begins_anew(still: Still) -> None:
    damaged = still.hurt("visit")
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, notice.from_at, notice.until_at) == (NoticeKind.STARTED_EMPTY, None, LATER)
    assert (still.visits(), still.ask("SELECT version_num FROM alembic_version"), still.told()) == (0, HEAD, [notice])
    assert still.aside() == [damaged]


def test_a_damaged_backup_is_passed_over(still: Still) -> None:
    still.back_up()
    newest = backups.take(still.path, Reason.NIGHTLY, NOW + timedelta(hours=1))
    newest.path.write_bytes(newest.path.read_bytes()[:9_000])
    still.hurt("visit")
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, notice.from_at, still.visits()) == (NoticeKind.RESTORED, NOW, 1)


def test_a_backup_of_a_night_with_the_clock_ahead_is_passed_over(still: Still) -> None:
    """What happened since is in the one that was taken after it, though its name is earlier."""
    backups.take(still.path, Reason.NIGHTLY, NOW + timedelta(days=400))
    still.send_more()
    backups.take(still.path, Reason.NIGHTLY, NOW + timedelta(hours=1))
    still.hurt("visit")
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, notice.from_at, still.visits()) == (NoticeKind.RESTORED, NOW + timedelta(hours=1), 2)


@pytest.mark.parametrize("is_asked", [True, False])
def test_where_it_is_all_there_is_the_gap_starts_where_it_ends(still: Still, is_asked: bool) -> None:
    only = backups.take(still.path, Reason.NIGHTLY, NOW + timedelta(days=400))
    still.send_more()
    if is_asked:
        notice = recovery.take_back(still.path, only.path, LATER)
    else:
        still.hurt("visit")
        mended = still.mended()
        assert mended is not None
        notice = mended
    latest = max(one.at for one in STORY)
    assert (notice.from_at, notice.until_at, still.visits()) == (latest, LATER, 1)
    assert still.told() == [notice]


@pytest.mark.parametrize("is_emptied", [True, False])
def test_a_file_that_is_gone_comes_back(still: Still, is_emptied: bool) -> None:
    still.back_up()
    files.remove(still.path)
    if is_emptied:
        still.path.touch()
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, still.visits()) == (NoticeKind.RESTORED, 1)


def test_a_file_that_is_gone_without_a_backup_is_told(still: Still) -> None:
    """The service's key is made after the first database: where it is, there was one."""
    files.remove(still.path)
    (still.path.parent / KEY_FILE).touch()
    notice = still.mended()
    assert notice is not None
    assert notice.kind is NoticeKind.STARTED_EMPTY


def test_what_is_no_database_is_damage(still: Still) -> None:
    still.back_up()
    still.path.write_bytes(b"This was a database. " * 1_000)
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, still.visits()) == (NoticeKind.RESTORED, 1)


def test_a_schema_of_noise_is_damage_although_its_words_are_no_text(still: Still) -> None:
    still.back_up()
    still.ask("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = still.path.read_bytes()
    place = whole.index(b"CREATE TABLE")
    noise = b"CREATE \xb7\xff\xb7\xff\xb7"
    still.path.write_bytes(whole[:place] + noise + whole[place + len(noise) :])
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, still.visits()) == (NoticeKind.RESTORED, 1)


def test_a_newer_database_is_not_touched(still: Still) -> None:
    with closing(sqlite3.connect(still.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = still.path.read_bytes()
    assert (still.mended(), still.path.read_bytes()) == (None, before)


def test_what_the_quick_check_cannot_see_is_found_when_it_was_met(still: Still) -> None:
    """An index that no longer says what its table says: rows are changed while the index is hidden."""
    with closing(sqlite3.connect(still.path, isolation_level=None)) as connection:
        (sql, page) = connection.execute("SELECT sql, rootpage FROM sqlite_master WHERE name = ?", (INDEX,)).fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = ?", (INDEX,))
        connection.execute("PRAGMA writable_schema = RESET")
        connection.execute("UPDATE visit SET first_at = first_at + 1")
        connection.execute("PRAGMA writable_schema = ON")
        row = ("index", INDEX, "visit", page, sql)
        connection.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", row)
        connection.execute("PRAGMA writable_schema = RESET")
    assert still.mended() is None
    notice = still.mended(is_suspect=True)
    assert notice is not None
    assert (notice.kind, still.visits()) == (NoticeKind.REPAIRED, 1)
    assert soundness.thorough_problem(still.path) is None


def test_a_file_too_large_to_be_checked_at_the_start_is_served(still: Still, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "START_SECONDS", -1.0)
    monkeypatch.setattr(soundness, "STEPS", 1)
    assert (still.mended(), still.told()) == (None, [])


def test_a_busy_file_is_not_taken_for_damage(still: Still) -> None:
    with closing(sqlite3.connect(still.path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            still.mended()
        other.execute("ROLLBACK")
    assert still.aside() == []


class Cut(BaseException):
    """The power, as far as files are concerned."""


@pytest.mark.parametrize("step", range(1, 8))
@pytest.mark.parametrize("name", ["visit", "index"])
def test_cut_off_at_any_step_it_ends_well_the_next_time(
    still: Still, monkeypatch: pytest.MonkeyPatch, name: str, step: int
) -> None:
    still.back_up()
    damaged = still.hurt(INDEX if name == "index" else name)
    left = step

    def cut_before(work: Callable[..., None]) -> Callable[..., None]:
        def wrapped(*arguments: Path) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise Cut
            work(*arguments)

        return wrapped

    with monkeypatch.context() as patched:
        for work in ("sync", "put", "remove", "sync_folder"):
            patched.setattr(files, work, cut_before(getattr(files, work)))
        try:
            still.mended()
        except Cut:
            pass
        else:
            assert left > 0
    still.mended()
    assert [one.kind for one in still.told()] == [NoticeKind.REPAIRED if name == "index" else NoticeKind.RESTORED]
    assert (still.visits(), soundness.thorough_problem(still.path)) == (2 if name == "index" else 1, None)
    assert damaged in still.aside()
    assert {one.name for one in still.path.parent.glob("escale.sqlite3*")} <= {
        "escale.sqlite3",
        "escale.sqlite3-wal",
        "escale.sqlite3-shm",
    }


def test_what_was_deleted_since_the_backup_stays_deleted(still: Still) -> None:
    still.back_up()
    with closing(Database(still.path)) as database:
        world = _world(database)
        with database.writing() as session:
            forgetting.forget_visit(session, world.member.id, VISIT, LATER)
            browsers.forget(session, world.second.id)
            sessions.issue(session, TokenKind.TICKET, world.member.id, None, NOW)
    still.hurt("gate")
    notice = still.mended()
    assert notice is not None
    assert (notice.kind, still.visits()) == (NoticeKind.RESTORED, 0)
    with closing(Database(still.path)) as database:
        with database.reading() as session:
            states = [one.state for one in browsers.list_for_member(session, world.member.id)]
    assert sorted(states) == [BrowserState.CONFIRMED, BrowserState.FORGOTTEN]


def test_taking_back_keeps_what_was_there_and_says_so(still: Still) -> None:
    still.back_up()
    (source,) = backups.list_all(still.path)
    notice = recovery.take_back(still.path, source.path, LATER)
    assert (notice.kind, notice.from_at, notice.until_at) == (NoticeKind.TAKEN_BACK, NOW, LATER)
    assert (still.visits(), still.told()) == (1, [notice])
    kept = backups.list_all(still.path)[0]
    assert (kept.reason, kept.taken_at) == (Reason.REPLACED, LATER)
    recovery.take_back(still.path, kept.path, LATER + timedelta(hours=1))
    assert still.visits() == 2


def test_a_damaged_file_is_set_aside_before_one_is_taken_back(still: Still) -> None:
    still.back_up()
    (source,) = backups.list_all(still.path)
    damaged = still.hurt("visit")
    recovery.take_back(still.path, source.path, LATER)
    assert (still.visits(), still.aside()) == (1, [damaged])


def test_a_newer_backup_is_refused_and_nothing_is_changed(still: Still) -> None:
    still.back_up()
    (source,) = backups.list_all(still.path)
    with closing(sqlite3.connect(source.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseNewer):
        recovery.take_back(still.path, source.path, LATER)
    assert (still.visits(), still.told()) == (2, [])


@pytest.mark.parametrize(("content", "reason"), [(b"", "no data"), (b"no database at all" * 99, "not a database")])
def test_what_cannot_take_the_place_of_the_data(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "strange"
    path.write_bytes(content)
    found = recovery.problem_of(path)
    assert found is not None
    assert reason in found


def test_instants_of_unnamed_files_are_those_of_the_files(still: Still, tmp_path: Path) -> None:
    still.back_up()
    (source,) = backups.list_all(still.path)
    mine = tmp_path / "mine.sqlite3"
    shutil.copy2(source.path, mine)
    notice = recovery.take_back(still.path, mine, LATER)
    assert isinstance(notice.from_at, datetime)
    assert abs(notice.from_at.timestamp() - mine.stat().st_mtime) < 1
