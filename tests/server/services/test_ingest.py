"""Batches: accepted, known already, refused; in one transaction, whatever the order."""

import shutil
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escale.domain.events import Event, Refused
from escale.domain.vocabulary import CueAnswer, GateAnswer, Worth
from escale.services.ingest import Outcome, Status
from escale.services.rebuilding import rebuild
from escale.storage import browsers, members, periods, sites, visits
from escale.storage.engine import Database
from tests.server.domain.made import (
    GATE,
    OTHER_SITE,
    SITE,
    VISIT,
    cue_answered,
    cue_shown,
    ended,
    event,
    gate_answered,
    progressed,
    rated,
    started,
)
from tests.server.services.world import NOW, World, build, snapshot, stranger

MONDAY = date(2026, 11, 23)
STORY = [
    gate_answered(1, 0, GateAnswer.ENTERED),
    started(2, 0),
    progressed(3, 0, 30, 30),
    progressed(4, 30, 60, 60),
    cue_shown(5, 60),
    cue_answered(6, 61, CueAnswer.DONE),
    ended(7, 61, 61),
    rated(8, 65, Worth.YES, Worth.YES),
]


def accepted(*seqs: int) -> list[Outcome]:
    return [Outcome(seq, Status.ACCEPTED) for seq in seqs]


def test_a_whole_visit(world: World) -> None:
    assert world.send(STORY) == accepted(1, 2, 3, 4, 5, 6, 7, 8)
    with world.database.reading() as session:
        visit = visits.find(session, [VISIT])[VISIT]
        summary = periods.find_day(session, world.member.id, MONDAY)
        seen = browsers.get(session, world.browser.id)
    assert visit.browser_id == world.browser.id
    assert visit.visit.attended == timedelta(seconds=61)
    assert summary is not None
    assert summary.time.attended == timedelta(seconds=61)
    assert seen is not None
    assert seen.last_seen_at == NOW


def test_sent_again_changes_nothing(world: World) -> None:
    world.send(STORY)
    before = snapshot(world)
    assert world.send(STORY) == [Outcome(seq, Status.DUPLICATE) for seq in range(1, 9)]
    assert snapshot(world) == before


def test_the_same_number_of_another_installation_is_another_event(world: World) -> None:
    assert world.send([STORY[1]], epoch=1) == accepted(2)
    assert world.send([STORY[1]], epoch=2) == accepted(2)
    assert world.send([event(2, 0, None)], browser=world.second, epoch=1) == accepted(2)


def test_the_same_number_twice_in_a_batch_is_the_first_one(world: World) -> None:
    assert world.send([event(1, 0, None), event(1, 5, None)]) == [
        Outcome(1, Status.ACCEPTED),
        Outcome(1, Status.DUPLICATE),
    ]


def test_a_refused_number_can_be_used_rightly(world: World) -> None:
    refused = Refused(1, "event_invalid", "No.")
    outcomes = world.send([refused, event(1, 0, None)])
    assert outcomes == [Outcome(1, Status.REJECTED, "event_invalid", "No."), Outcome(1, Status.ACCEPTED)]


def test_bad_events_never_block_the_rest(world: World) -> None:
    unknown_site = started(11, 0, visit=UUID(int=91), site=UUID(int=92))
    absurd = event(12, -(10**9), None)
    outcomes = world.send([STORY[1], unknown_site, absurd, STORY[6], Refused(None, "event_invalid", "No.")])
    assert [(one.seq, one.status.value, one.code) for one in outcomes] == [
        (2, "accepted", None),
        (11, "rejected", "site_unknown"),
        (12, "rejected", "instant_absurd"),
        (7, "accepted", None),
        (None, "rejected", "event_invalid"),
    ]
    with world.database.reading() as session:
        stored = session.connection().exec_driver_sql("SELECT seq FROM event ORDER BY seq").scalars().all()
    assert stored == [2, 7]


def test_a_visit_belongs_to_one_browser_and_one_site(world: World) -> None:
    world.send([STORY[1], gate_answered(1, 0, GateAnswer.ENTERED)])
    elsewhere = [
        (ended(50, 9, 9), world.second, "visit_elsewhere"),
        (ended(51, 9, 9, site=OTHER_SITE), world.browser, "visit_elsewhere"),
        (gate_answered(52, 9, GateAnswer.NOT_NOW), world.second, "gate_elsewhere"),
        (gate_answered(53, 9, GateAnswer.NOT_NOW, site=OTHER_SITE), world.browser, "gate_elsewhere"),
    ]
    before = snapshot(world)
    assert [world.send([one], browser)[0].code for one, browser, _ in elsewhere] == [code for _, _, code in elsewhere]
    assert snapshot(world) == before


def test_two_sites_for_one_visit_in_one_batch(world: World) -> None:
    assert [one.code for one in world.send([started(1, 0), ended(2, 9, 9, site=OTHER_SITE)])] == [
        None,
        "visit_elsewhere",
    ]


def test_another_member_can_neither_reach_the_site_nor_the_visit(world: World) -> None:
    world.send([STORY[1]])
    assert [one.code for one in world.send([ended(1, 9, 9)], stranger(world))] == ["site_unknown"]


def test_a_removed_site_still_takes_what_waited(world: World) -> None:
    """Its visits happened; the queue of a browser that was away brings them later."""
    with world.database.writing() as session:
        sites.remove(session, SITE, NOW)
    assert world.send([STORY[1]]) == accepted(2)


@pytest.mark.parametrize(
    ("age", "zone"),
    [
        pytest.param(timedelta(minutes=59), "Asia/Tokyo", id="fresh"),
        pytest.param(timedelta(hours=1), "Europe/Paris", id="sent-late"),
    ],
)
def test_the_member_is_where_their_browser_is_now(world: World, age: timedelta, zone: str) -> None:
    there = event(1, 0, None, zone="Asia/Tokyo")
    world.send([there], now=there.at + age)
    with world.database.reading() as session:
        member = members.get(session, world.member.id)
    assert member is not None
    assert member.zone == zone


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_delivery_leads_to_the_same_rows_as_one_batch_and_as_a_rebuild(
    empty_database: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Reordered, repeated, cut into batches, two browsers; then everything computed again from the visits."""
    plain, mangled = (build(_database(empty_database, tmp_path_factory)) for _ in range(2))
    other = [
        started(1, 20, visit=UUID(int=7), site=OTHER_SITE),
        ended(2, 80_000, 50, visit=UUID(int=7), site=OTHER_SITE),
    ]
    plain.send(STORY)
    plain.send(other, plain.second)
    sent: list[tuple[Event, bool]] = [(one, False) for one in STORY] + [(one, True) for one in other]
    for one, is_second in data.draw(st.permutations(sent + data.draw(st.lists(st.sampled_from(sent), max_size=4)))):
        mangled.send([one], mangled.second if is_second else mangled.browser)
    assert _without_ids(mangled) == _without_ids(plain)
    with mangled.database.writing() as session:
        assert rebuild(session, mangled.member).differed == 0
    assert _without_ids(mangled) == _without_ids(plain)
    for world in (plain, mangled):
        world.database.close()


def _database(empty: Path, factory: pytest.TempPathFactory) -> Database:
    return Database(Path(shutil.copy(empty, factory.mktemp("world"))))


def _without_ids(world: World) -> str:
    """The rows as text; members and browsers get the same names in every world."""
    text = repr(snapshot(world))
    for name, found in (("member", world.member.id), ("first", world.browser.id), ("second", world.second.id)):
        text = text.replace(repr(found.bytes), name)
    return text


def test_an_event_of_a_gate_alone_makes_a_day(world: World) -> None:
    world.send([gate_answered(1, 0, GateAnswer.NOT_NOW, GATE)])
    with world.database.reading() as session:
        summary = periods.find_day(session, world.member.id, MONDAY)
    assert summary is not None
    assert [(site.site_id, site.figures.not_now, site.figures.visits) for site in summary.sites] == [(SITE, 1, 0)]
