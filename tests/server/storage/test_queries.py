"""Domain values go in and come out as they were."""

from dataclasses import replace
from datetime import timedelta
from functools import reduce
from uuid import UUID, uuid4

import pytest

from escale.domain import fold
from escale.domain.events import Event, Stamp
from escale.domain.gates import Gate
from escale.domain.household import Browser, BrowserState, Member, Token, TokenKind
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site, SiteTitle
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, GateAnswer, Language, Worth
from escale.storage import browsers, events, gates, members, sites, tokens, visits
from escale.storage.engine import Database
from tests.server.domain.made import (
    NOON,
    SITE,
    VISIT,
    at,
    cue_answered,
    cue_removed,
    cue_shown,
    ended,
    event,
    progressed,
    rated,
    started,
)
from tests.server.fakes import MONDAY

LATER = MONDAY + timedelta(hours=1)
STORY = [
    started(1, 0),
    progressed(2, 0, 30, 30),
    progressed(3, 40, 60, 50),
    cue_shown(4, 60),
    cue_removed(5, 61),
    cue_answered(6, 62, CueAnswer.DONE),
    ended(7, 62, 55),
    rated(8, 65, Worth.YES, Worth.NO),
]


@pytest.fixture
def browser(database: Database, member: Member) -> Browser:
    made = Browser(uuid4(), member.id, "Firefox", b"\x04" + bytes(64), "x://a", BrowserState.WAITING, MONDAY, None)
    with database.writing() as session:
        browsers.add(session, made)
    return made


@pytest.fixture
def site(database: Database, member: Member) -> Site:
    patterns = (Pattern("a.example", "/"), Pattern("b.example", "/feed"))
    policy = Policy(False, timedelta(0), (timedelta(minutes=7),), False, False, timedelta(hours=1), False)
    made = Site(SITE, member.id, "Vidéos", patterns, None, policy)
    with database.writing() as session:
        sites.add(session, made, MONDAY)
    return made


def test_members(database: Database, member: Member) -> None:
    changed = replace(member, name="Lou", language=Language.FR, welcomed=True, zone="Asia/Tokyo")
    with database.writing() as session:
        members.save(session, changed)
    with database.reading() as session:
        assert members.get(session, member.id) == changed
        assert members.get(session, uuid4()) is None


def test_browsers(database: Database, browser: Browser) -> None:
    with database.writing() as session:
        browsers.confirm(session, browser.id)
        browsers.touch(session, browser.id, LATER)
        tokens.add(session, Token(b"t", TokenKind.BROWSER, browser.member_id, browser.id, MONDAY, LATER))
    with database.reading() as session:
        confirmed = replace(browser, state=BrowserState.CONFIRMED, last_seen_at=LATER)
        assert browsers.list_for_member(session, browser.member_id) == [confirmed]
    with database.writing() as session:
        browsers.forget(session, browser.id)
        browsers.confirm(session, browser.id)
    with database.reading() as session:
        assert browsers.get(session, browser.id) == replace(confirmed, state=BrowserState.FORGOTTEN)
        assert tokens.find(session, b"t") is None


def test_tokens_end_exactly_at_their_end(database: Database, member: Member) -> None:
    token = Token(b"t", TokenKind.DASHBOARD, member.id, None, MONDAY, LATER)
    with database.writing() as session:
        tokens.add(session, token)
        assert tokens.remove_expired(session, LATER - timedelta(milliseconds=1)) == 0
        assert tokens.find(session, b"t") == token
        assert tokens.remove_expired(session, LATER) == 1
        assert tokens.find(session, b"t") is None


def test_sites(database: Database, member: Member, site: Site) -> None:
    with database.reading() as session:
        assert sites.list_watched(session, member.id) == [site]
        assert sites.get(session, uuid4(), site.id) is None
    with database.writing() as session:
        sites.remove(session, site.id, LATER)
    with database.reading() as session:
        assert sites.list_watched(session, member.id) == []
        assert sites.get(session, member.id, site.id) == replace(site, removed=True)
        assert sites.titles(session, member.id) == {site.id: SiteTitle("Vidéos", None)}
        assert sites.known_ids(session, member.id) == {site.id}


def test_sites_come_by_name(database: Database, member: Member, site: Site) -> None:
    with database.writing() as session:
        for name in ("zoo", "Abc"):
            sites.add(session, replace(site, id=uuid4(), name=name), MONDAY)
        assert [one.name for one in sites.list_watched(session, member.id)] == ["Abc", "Vidéos", "zoo"]


def test_events(database: Database, browser: Browser) -> None:
    with database.writing() as session:
        stream = events.stream_of(session, browser.id, browser.member_id, 5)
        assert events.stream_of(session, browser.id, browser.member_id, 5) == stream
        assert events.stream_of(session, browser.id, browser.member_id, 6) != stream
        events.add(session, stream, [started(3, 1), event(2**53 - 1, 2, None)])
        events.add(session, stream, [])
        assert events.stored(session, stream, [1, 3, 2**53 - 1]) == {3, 2**53 - 1}
        found, place = events.page(session, browser.member_id, events.START)
        assert [(one.seq, one.zone, one.type, one.schema) for one in found] == [
            (3, "Europe/Paris", "visit.started", 1),
            (2**53 - 1, "Europe/Paris", "a.test", 1),
        ]
        assert place == (stream, 2**53 - 1)


@pytest.mark.parametrize("known", [pytest.param(n, id=f"{n}-events-before") for n in range(len(STORY))])
def test_a_visit_grows_from_any_stored_state(database: Database, browser: Browser, site: Site, known: int) -> None:
    before = _fold(STORY[:known])
    after = _fold(STORY)
    assert after is not None
    with database.writing() as session:
        if before is not None:
            visits.save(session, browser.member_id, browser.id, before)
    with database.writing() as session:
        visits.save(session, browser.member_id, browser.id, after)
    with database.reading() as session:
        assert visits.find(session, [VISIT, uuid4()]) == {VISIT: visits.Owned(browser.id, browser.member_id, after)}
        assert list(visits.of_member(session, browser.member_id)) == [after]
        assert visits.latest_ended(session, browser.member_id, site.id) == after
        assert visits.recent_intentions(session, browser.member_id, site.id, 10) == ["a recipe"]


def test_a_start_that_arrives_late_can_take_back_an_intention(database: Database, browser: Browser, site: Site) -> None:
    """Two starts are a browser's fault; the earlier one counts, also when it had no intention."""
    later, earlier = started(2, 10), started(1, 0, planned=None)
    with database.writing() as session:
        first = fold.apply(None, later)
        visits.save(session, browser.member_id, browser.id, first)
        visits.save(session, browser.member_id, browser.id, fold.apply(first, earlier))
    with database.reading() as session:
        assert visits.find(session, [VISIT])[VISIT].visit.intention is None


def test_gates(database: Database, browser: Browser, site: Site) -> None:
    gate = Gate(UUID(int=9), site.id, "UTC", Stamp(NOON, 1))
    answered = replace(gate, answered=Stamp(at(5), 2), answer=GateAnswer.NOT_NOW)
    with database.writing() as session:
        gates.save(session, browser.member_id, browser.id, gate)
        gates.save(session, browser.member_id, browser.id, answered)
    with database.reading() as session:
        assert gates.find(session, [gate.id]) == {gate.id: gates.Owned(browser.id, browser.member_id, answered)}
        assert gates.shown_between(session, browser.member_id, NOON, at(1)) == [answered]
        assert gates.shown_between(session, browser.member_id, at(-1), NOON) == []
        assert gates.shown_between(session, uuid4(), NOON, at(1)) == []


def _fold(story: list[Event]) -> Visit | None:
    visit: Visit | None = reduce(fold.apply, story, None)
    return visit
