"""Somebody leaves: nothing of them is left anywhere, and nothing of anybody else goes."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from escale.domain.events import Event, Intention, VisitStarted
from escale.domain.household import Browser, BrowserState, Member
from escale.domain.policy import Policy
from escale.domain.retention import Retention
from escale.domain.sites import Pattern, Site
from escale.domain.vocabulary import FamilyFact, Role, VisitOrigin
from escale.services import backups, family_log, family_members, forgetting, upkeep
from escale.services.backups import Reason
from escale.services.ingest import Status, ingest
from escale.services.upkeep import House
from escale.storage import browsers, households, members, people, sites
from tests.server.domain.made import NOON, PARIS, SITE
from tests.server.fakes import ORIGIN
from tests.server.services.world import NOW, World, snapshot

SECRET = "a-word-that-only-the-leaver-wrote"
THEIR_SITE = UUID(int=77)


@pytest.fixture
def leaver(world: World) -> Member:
    """A teen with a browser of their own, who also uses the owner's; the owner uses theirs."""
    teen = replace(world.member, id=uuid4(), name=SECRET, role=Role.TEEN)
    own = Browser(uuid4(), teen.id, SECRET, b"\x04" + bytes(64), ORIGIN, BrowserState.CONFIRMED, NOON, None)
    with world.database.writing() as session:
        household_id = households.first(session)
        assert household_id is not None
        members.add(session, teen, household_id, NOON)
        browsers.add(session, own)
        sites.add(session, Site(THEIR_SITE, teen.id, SECRET, (Pattern("c.example", "/"),), None, Policy()), NOON)
        people.replace(session, world.browser.id, [teen.id])
        people.replace(session, own.id, [world.member.id])
    _send(world, own, teen.id, _visit(THEIR_SITE, SECRET))
    _send(world, world.browser, teen.id, _visit(THEIR_SITE, SECRET))
    _send(world, own, world.member.id, _visit(SITE, "of the owner"))
    _send(world, world.browser, world.member.id, _visit(SITE, "of the owner too"))
    with world.database.writing() as session:
        family_log.note(session, FamilyFact.ASKED, teen.id, world.member.id, SECRET, "5", NOW)
        family_log.note(session, FamilyFact.LOOKED, world.member.id, teen.id, SECRET, None, NOW)
    return teen


def test_nothing_of_them_is_left_in_any_table(world: World, leaver: Member) -> None:
    _leave(world, leaver)
    with closing(sqlite3.connect(world.database.path)) as connection:
        for table, columns in _tables(connection).items():
            for column in columns:
                found = connection.execute(
                    f'SELECT count(*) FROM {table} WHERE "{column}" = ? OR CAST("{column}" AS TEXT) LIKE ?',  # noqa: S608
                    (leaver.id.bytes, f"%{SECRET}%"),
                ).fetchone()
                allowed = (table, column) in {("left_member", "member_id"), ("family_log", "actor_id")}
                assert allowed or found == (0,), (table, column)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_what_others_did_stays(world: World, leaver: Member) -> None:
    before = [row for row in snapshot(world)["visit"] if row[1] == world.member.id.bytes]
    assert len(before) == 2
    _leave(world, leaver)
    after = snapshot(world)
    assert [row for row in after["visit"] if row[1] == world.member.id.bytes] == before
    assert {row[0] for row in after["day_total"]} == {world.member.id.bytes}
    with world.database.reading() as session:
        own = browsers.list_for_member(session, world.member.id)
        handed = [one for one in own if one.id not in {world.browser.id, world.second.id}]
    assert [(one.name, one.public_key, one.origin, one.state) for one in handed] == [
        ("", b"", "", BrowserState.FORGOTTEN)
    ]


def test_what_they_did_to_others_stays_without_their_words(world: World, leaver: Member) -> None:
    _leave(world, leaver)
    with world.database.reading() as session:
        lines = family_log.read(session, world.member.id, None).lines
    assert [(line.fact, line.actor_id, line.words, line.value) for line in lines] == [
        (FamilyFact.MEMBER_LEFT, world.member.id, None, "teen"),
        (FamilyFact.ASKED, leaver.id, None, "5"),
    ]


def test_files_and_backups_forget_them(world: World, leaver: Member) -> None:
    backup = backups.take(world.database.path, Reason.ASKED, NOW)
    assert _holds(backup.path, SECRET)
    _leave(world, leaver)
    house = House(world.database, Retention(timedelta(days=30), timedelta(days=90)), lambda: "UTC")
    upkeep.run(house, NOW + timedelta(minutes=1), (upkeep.ERASE,))
    for path in world.database.path.parent.rglob("*.sqlite3*"):
        assert not _holds(path, SECRET), path
    with closing(sqlite3.connect(backup.path)) as connection:
        assert connection.execute("SELECT count(*) FROM member").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM visit").fetchone() == (2,)


def test_leaving_twice_is_leaving_once(world: World, leaver: Member) -> None:
    _leave(world, leaver)
    before = snapshot(world)
    with world.database.writing() as session:
        forgetting.forget_member(session, leaver.id, NOW + timedelta(hours=1))
    assert snapshot(world) == before


def _leave(world: World, leaver: Member) -> None:
    with world.database.writing() as session:
        family_members.remove(session, world.member, leaver.id, NOW)


def _send(world: World, browser: Browser, member_id: UUID, events: list[Event]) -> None:
    with world.database.writing() as session:
        outcomes = ingest(session, browser, 1, events, NOW, member_id).outcomes
    assert [one.status for one in outcomes] == [Status.ACCEPTED]


def _visit(site_id: UUID, text: str) -> list[Event]:
    intention = Intention(text, timedelta(minutes=10), None)
    fact = VisitStarted(uuid4(), site_id, VisitOrigin.GATE, intention)
    return [Event(1, NOON, PARIS, "visit.started", 1, fact)]


def _holds(path: Path, text: str) -> bool:
    return text.encode() in path.read_bytes()


def _tables(connection: sqlite3.Connection) -> dict[str, list[str]]:
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        for name in names
        if "sqlite" not in name
    }
