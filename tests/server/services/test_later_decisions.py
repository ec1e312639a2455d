"""Taking a backup back undoes no decision of the family: what is seen does not rise at once, and who left has left."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from escale.domain.household import Member
from escale.domain.vocabulary import FamilyFact, Level, Role
from escale.services import backups, browser_people, family_log, family_members, forgetting, levels, recovery
from escale.services.backups import Reason
from escale.storage import agreements, browsers, members, people
from escale.storage.engine import Database
from tests.server.services.agreed_world import AgreedWorld
from tests.server.services.agreed_world import build as build_agreed
from tests.server.services.world import NOW, build

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BACKED_UP, LATER = NOW + 5 * DAY, NOW + 6 * DAY


@dataclass
class Stopped:
    """A stopped service's file: an adult shares all, a teen what an agreement says, and the teen uses her browser."""

    path: Path
    agreed: AgreedWorld

    def back_up(self) -> None:
        backups.take(self.path, Reason.ASKED, BACKED_UP)

    def take_back(self) -> None:
        recovery.take_back(self.path, backups.list_all(self.path)[-1].path, LATER)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        with closing(Database(self.path)) as database, database.writing() as session:
            yield session

    def level(self, member: Member, days: int = 0) -> Level:
        with self.writing() as session:
            known = members.get(session, member.id)
            assert known is not None
            return levels.standing(session, known, LATER + days * DAY).now


@pytest.fixture
def stopped(tmp_path: Path, empty_database: Path) -> Stopped:
    path = tmp_path / "escale.sqlite3"
    shutil.copy(empty_database, path)
    with closing(Database(path)) as database:
        agreed = build_agreed(build(database), Role.TEEN)
        with database.writing() as session:
            levels.choose(session, agreed.adult, Level.SITES, NOW)
            levels.follow(session, agreed.child.id, NOW)
            owner = browsers.list_for_member(session, agreed.adult.id)[0]
            browser_people.change(session, agreed.adult, owner.id, [agreed.child.id], NOW)
    return Stopped(path, agreed)


def test_what_somebody_chose_since_then_holds(stopped: Stopped) -> None:
    adult = stopped.agreed.adult
    assert stopped.level(adult) is Level.SITES
    stopped.back_up()
    with stopped.writing() as session:
        levels.choose(session, adult, Level.NOTHING, BACKED_UP + HOUR)
    stopped.take_back()
    assert [stopped.level(adult, days) for days in (0, 30)] == [Level.NOTHING, Level.NOTHING]


def test_an_agreement_that_had_ended_opens_nothing_at_once(stopped: Stopped) -> None:
    """It is there again with the backup: what is seen by it is told, and waits like any other rise."""
    teen = stopped.agreed.child
    assert stopped.level(teen) is Level.CATEGORIES
    stopped.back_up()
    with stopped.writing() as session:
        (agreement,) = agreements.of_member(session, teen.id)
        agreements.remove(session, agreement.id)
        levels.follow(session, teen.id, BACKED_UP + HOUR)
    stopped.take_back()
    assert [stopped.level(teen, days) for days in (0, 1, 3)] == [Level.NOTHING, Level.NOTHING, Level.CATEGORIES]
    with stopped.writing() as session:
        told = family_log.read(session, teen.id, None).lines[0]
    assert (told.fact, told.subject_id, told.value) == (FamilyFact.VISIBILITY_CHANGED, teen.id, "categories")


def test_what_was_not_changed_stays_as_it_was(stopped: Stopped) -> None:
    stopped.back_up()
    with stopped.writing() as session:
        before = family_log.read(session, stopped.agreed.child.id, None).lines
    stopped.take_back()
    assert stopped.level(stopped.agreed.adult) is Level.SITES
    assert stopped.level(stopped.agreed.child) is Level.CATEGORIES
    with stopped.writing() as session:
        assert family_log.read(session, stopped.agreed.child.id, None).lines == before


def test_where_nothing_can_be_read_nothing_is_seen_until_it_was_told(stopped: Stopped) -> None:
    stopped.back_up()
    stopped.path.write_bytes(b"")
    assert recovery.ensure_sound(stopped.path, LATER) is not None
    for member, level in ((stopped.agreed.adult, Level.SITES), (stopped.agreed.child, Level.CATEGORIES)):
        assert [stopped.level(member, days) for days in (0, 3)] == [Level.NOTHING, level]


def test_who_left_a_browser_has_left_it(stopped: Stopped) -> None:
    """And it stays guarded, as they left it."""
    adult, teen = stopped.agreed.adult, stopped.agreed.child
    stopped.back_up()
    with stopped.writing() as session:
        (browser_id,) = people.of_member(session, teen.id)
        browser_people.change(session, teen, browser_id, [], BACKED_UP + HOUR)
    stopped.take_back()
    with stopped.writing() as session:
        assert people.of_browser(session, browser_id) == []
        assert browsers.is_guarded(session, browser_id)
        browser_people.change(session, adult, browser_id, [], LATER)
        assert not browsers.is_guarded(session, browser_id)


def test_who_is_still_there_stays(stopped: Stopped) -> None:
    stopped.back_up()
    stopped.take_back()
    with stopped.writing() as session:
        assert len(people.of_member(session, stopped.agreed.child.id)) == 1


def test_nothing_of_who_left_comes_back(stopped: Stopped) -> None:
    """Neither what they had deleted before, by day, site or week, nor a line of the log about them."""
    teen = stopped.agreed.child
    with stopped.writing() as session:
        forgetting.forget_day(session, teen, NOW.date(), NOW + HOUR)
        forgetting.forget_everything(session, teen, NOW + HOUR)
        family_log.note(session, FamilyFact.LOOKED, stopped.agreed.adult.id, teen.id, "their words", None, NOW)
    stopped.back_up()
    with stopped.writing() as session:
        family_members.remove(session, stopped.agreed.adult, teen.id, BACKED_UP + HOUR)
    stopped.take_back()
    with closing(sqlite3.connect(stopped.path)) as connection:
        assert _tables_with(connection, teen.id.bytes) == {("left_member", "member_id")}


def _tables_with(connection: sqlite3.Connection, value: bytes) -> set[tuple[str, str]]:
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = [(name, row[1]) for name in names for row in connection.execute(f"PRAGMA table_info({name})")]
    return {
        (table, column)
        for table, column in columns
        if connection.execute(f'SELECT 1 FROM {table} WHERE "{column}" = ?', (value,)).fetchone()  # noqa: S608
    }
