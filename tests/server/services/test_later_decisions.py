"""Taking a backup back undoes no decision of the family: what is seen does not rise at once, and who left has left."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session

from escale.domain.agreements import Signature
from escale.domain.household import Member
from escale.domain.time_requests import TimeRequest
from escale.domain.vocabulary import Avatar, Colour, FamilyFact, Level, RequestState, Role
from escale.services import (
    backups,
    browser_people,
    family_log,
    family_members,
    forgetting,
    later_decisions,
    levels,
    recovery,
)
from escale.services.backups import Reason
from escale.services.family_members import FaceChange
from escale.services.later_decisions import Decisions
from escale.services.standing_since import grown_since
from escale.storage import agreements, browsers, deleted, members, people, time_requests
from escale.storage.engine import Database
from tests.server.services.agreed_world import BUDGET, AgreedWorld
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

    def read_without(self, table: str) -> Decisions:
        """What can be read of it when one table is gone."""
        with closing(sqlite3.connect(self.path)) as connection, connection:
            connection.execute(f"DROP TABLE {table}")
        return later_decisions.read(self.path)

    @contextmanager
    def carried(self, decisions: Decisions) -> Iterator[Session]:
        """The backup with these decisions in it."""
        copy = self.path.with_name("copy.sqlite3")
        shutil.copy(backups.list_all(self.path)[-1].path, copy)
        with closing(Database(copy)) as database, database.writing() as session:
            later_decisions.carry(session, decisions, LATER)
            yield session

    def told(self, member: Member) -> list[tuple[FamilyFact, str | None]]:
        with self.writing() as session:
            return [(one.fact, one.value) for one in family_log.read(session, member.id, None).lines]

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


def test_an_agreement_that_is_gone_stays_gone(stopped: Stopped) -> None:
    """And with it what is seen by it."""
    teen = stopped.agreed.child
    assert stopped.level(teen) is Level.CATEGORIES
    stopped.back_up()
    with stopped.writing() as session:
        (agreement,) = agreements.of_member(session, teen.id)
        agreements.remove(session, agreement.id)
        levels.follow(session, teen.id, BACKED_UP + HOUR)
    stopped.take_back()
    assert [stopped.level(teen, days) for days in (0, 1, 3)] == [Level.NOTHING] * 3
    with stopped.writing() as session:
        assert agreements.of_member(session, teen.id) == []


def test_what_a_teen_ended_asked_and_read_since_then_holds(stopped: Stopped) -> None:
    """The end, what was drawn, a look, and that they grew up: nothing of it is undone."""
    adult, teen = stopped.agreed.adult, stopped.agreed.child
    stopped.back_up()
    since = BACKED_UP + HOUR
    with stopped.writing() as session:
        (agreement,) = agreements.of_member(session, teen.id)
        family_log.note(session, FamilyFact.LOOKED, adult.id, teen.id, None, "2026-W48", since)
        time_requests.save(session, drawn(teen, agreement.id, since))
        agreements.save_version(session, agreement.id, replace(agreement.versions[0], until=since + HOUR))
        agreements.set_end(session, agreement.id, since + HOUR)
        members.save(session, replace(teen, role=Role.ADULT))
        before = agreements.of_member(session, teen.id)
    stopped.take_back()
    with stopped.writing() as session:
        assert agreements.of_member(session, teen.id) == before
        assert [one.granted for one in time_requests.latest(session, teen.id, 9)] == [timedelta(minutes=30)]
        assert (FamilyFact.LOOKED, since) in [
            (one.fact, one.at) for one in family_log.read(session, teen.id, None).lines
        ]
        assert members.get(session, teen.id) == replace(teen, role=Role.ADULT)


def test_who_grew_up_stays_closed_when_nobody_can_read_since_when(stopped: Stopped) -> None:
    """Nothing of before may be open then: it is as if they grew up now."""
    adult, teen = stopped.agreed.adult, stopped.agreed.child
    stopped.back_up()
    with stopped.writing() as session:
        family_members.change(session, adult, teen.id, FaceChange(role=Role.ADULT), BACKED_UP + HOUR)
    decisions = stopped.read_without("family_log")
    with stopped.carried(decisions) as session:
        grown = members.get(session, teen.id)
        assert grown is not None
        assert (grown.role, grown_since(session, grown)) == (Role.ADULT, LATER)


def test_who_grew_up_is_told_once(stopped: Stopped) -> None:
    adult, teen = stopped.agreed.adult, stopped.agreed.child
    stopped.back_up()
    with stopped.writing() as session:
        family_members.change(session, adult, teen.id, FaceChange(role=Role.ADULT), BACKED_UP + HOUR)
    stopped.take_back()
    with stopped.writing() as session:
        assert grown_since(session, replace(teen, role=Role.ADULT)) == BACKED_UP + HOUR
    assert [one for one in stopped.told(teen) if one[0] is FamilyFact.ROLE_CHANGED] == [
        (FamilyFact.ROLE_CHANGED, "adult")
    ]


def test_who_the_backup_does_not_know_signed_for_nobody_there(stopped: Stopped) -> None:
    """An adult who came since then is lost with the data of that time: their name alone holds no agreement up."""
    adult, teen = stopped.agreed.adult, stopped.agreed.child
    stopped.back_up()
    with stopped.writing() as session:
        wish = family_members.NewMember("New", Role.ADULT, Avatar.KITE, Colour.MOSS, None)
        new = family_members.add(session, adult, wish, BACKED_UP + HOUR)
        (agreement,) = agreements.of_member(session, teen.id)
        agreements.void_signatures(session, agreement.id, 1)
        for side in (new, teen):
            agreements.sign(session, agreement.id, 1, Signature(side.id, BACKED_UP + HOUR))
    stopped.take_back()
    assert [stopped.level(teen, days) for days in (0, 1)] == [Level.CATEGORIES, Level.NOTHING]
    assert (FamilyFact.ENDED, "adult_left") in stopped.told(teen)


@pytest.mark.parametrize("table", ["left_member", "deleted_visit", "family_log", "level_span"])
def test_a_table_that_cannot_be_read_takes_no_other_along(stopped: Stopped, table: str) -> None:
    """Of an older version, or damaged: what was deleted since the backup stays deleted all the same."""
    teen = stopped.agreed.child
    stopped.back_up()
    with stopped.writing() as session:
        forgetting.forget_day(session, teen, NOW.date(), BACKED_UP + HOUR)
        (agreement,) = agreements.of_member(session, teen.id)
        agreements.remove(session, agreement.id)
    found = stopped.read_without(table)
    assert [one.member_id for one in found.stones.days] == [teen.id]
    with stopped.carried(found) as session:
        assert deleted.list_all(session).days == found.stones.days
        assert agreements.of_member(session, teen.id) == []


@pytest.mark.parametrize("table", ["agreement", "signature", "time_request"])
def test_an_agreement_that_cannot_be_read_is_ended_not_revived(stopped: Stopped, table: str) -> None:
    teen = stopped.agreed.child
    stopped.back_up()
    with stopped.carried(stopped.read_without(table)) as session:
        (agreement,) = agreements.of_member(session, teen.id)
        assert agreement.is_over(LATER)
        assert levels.standing(session, teen, LATER + 3 * DAY).now is Level.NOTHING
        for member_id in (teen.id, stopped.agreed.adult.id):
            told = [(one.fact, one.value) for one in family_log.read(session, member_id, None).lines]
            assert (FamilyFact.ENDED, "unread") in told


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
    for member, level in ((stopped.agreed.adult, Level.SITES), (stopped.agreed.child, Level.NOTHING)):
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


def drawn(member: Member, agreement_id: UUID, at: datetime) -> TimeRequest:
    half_an_hour = timedelta(minutes=30)
    return TimeRequest(
        id=uuid4(),
        member_id=member.id,
        agreement_id=agreement_id,
        clause_id=BUDGET,
        clause_words="Forty minutes of videos",
        wished=half_an_hour,
        reason=None,
        day=at.date(),
        asked_at=at,
        expires_at=at + DAY,
        state=RequestState.DRAWN,
        granted=half_an_hour,
    )


def _tables_with(connection: sqlite3.Connection, value: bytes) -> set[tuple[str, str]]:
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = [(name, row[1]) for name in names for row in connection.execute(f"PRAGMA table_info({name})")]
    return {
        (table, column)
        for table, column in columns
        if connection.execute(f'SELECT 1 FROM {table} WHERE "{column}" = ?', (value,)).fetchone()  # noqa: S608
    }
