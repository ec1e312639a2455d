"""No answer of any route, to anybody, holds what the table forbids (security reference, row 27).

Random households with random histories. All that a member writes, and whatever names where and when they were, is a
mark that nothing else looks like; then everybody asks every route of the contract, in each way that they may speak, and
every byte of every answer is searched for the marks of others. Routes of the future are asked as well: they are taken
from the contract, and their bodies from its schemas.
"""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import hypothesis
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from escale.api.app import create_app
from escale.api.openapi import document_of
from escale.domain.visibility import visible
from escale.domain.vocabulary import Facet, Level, Role
from escale.settings import Settings
from tests.server.asking import Asker, Route
from tests.server.fakes import ADDRESS, FakeClock
from tests.server.homes import Home, Person

EXAMPLES = max(2, hypothesis.settings().max_examples // 50)
ENDS_SOMEBODY = {("DELETE", "/api/v1/family/members/{member_id}"), ("DELETE", "/api/v1/browsers/{browser_id}")}
"""Asked after all others: then there is nobody left to ask."""
STARTED = datetime(2026, 11, 9, 9, 0, tzinfo=FakeClock().now.tzinfo)
AGREED: list[dict[str, Any]] = [
    {"kind": "words", "who": "everyone"},
    {"kind": "daily_budget", "scope": {"category": None, "host": None}, "minutes": 10, "days": [*range(1, 8)]},
]
"""Only words, and what is played: of that the family's week tells on how many days it was kept."""
CATEGORIES = ["social", "video", "games", None]


@dataclass
class Marks:
    """What a member said or did, as it would be found in an answer."""

    private: set[str] = field(default_factory=set)
    """Never anybody else's to see: texts, addresses, instants, ids of visits, a category of their own."""
    before: set[str] = field(default_factory=set)
    """Names of sites that they were on only before anybody might see anything, or before they grew up."""
    names: set[str] = field(default_factory=set)
    """Names of sites that the level `sites` shows."""
    agreed: set[str] = field(default_factory=set)
    """What they and the adults agreed on or asked for, which siblings do not read."""
    asked: set[str] = field(default_factory=set)
    """Why they asked the adults of then, which siblings do not read when they grow up either."""


@dataclass
class Life:
    """A member, what marks them, and the ids of what is theirs."""

    person: Person
    marks: Marks = field(default_factory=Marks)
    ids: list[str] = field(default_factory=list)


@dataclass
class World:
    """A household in the middle of its life."""

    home: Home
    random: Random
    lives: list[Life] = field(default_factory=list)
    agreements: list[str] = field(default_factory=list)

    @property
    def adults(self) -> list[Life]:
        """Those with a PIN."""
        return [one for one in self.lives if one.person.member.role is Role.ADULT]

    def mark(self, kind: str) -> str:
        """A word that nothing else holds."""
        return f"{kind}{self.random.getrandbits(60):015x}"


@contextmanager
def household(seed: int, roles: list[Role], empty: Path) -> Iterator[World]:
    """A started service with these members besides its owner; all have lived for three weeks."""
    with TemporaryDirectory() as folder:
        settings, clock = Settings(data_dir=Path(folder) / "data"), FakeClock(STARTED)
        settings.data_dir.mkdir(mode=0o700)
        shutil.copy(empty, settings.database_path)
        app = create_app(settings, clock)
        with TestClient(app, base_url=ADDRESS):
            world = World(Home(app, app.state.runtime, clock).start(), Random(seed))
            live(world, roles)
            yield world


def live(world: World, roles: list[Role]) -> None:
    """Days before anybody may see anything, then agreements and choices, then days after."""
    home, random = world.home, world.random
    for role in roles:
        home.add(world.mark("Name"), role)
    world.lives = [Life(one) for one in home.people]
    for one in world.lives:
        browse(world, one, one.marks.before)
    home.clock.advance(days=1)
    for one in world.lives:
        agree_or_choose(world, one)
    guests = [one.person for one in world.lives[1:] if random.random() < 0.5]
    home.share(home.people[0].paired, *guests)
    home.clock.advance(days=4)
    for one in world.lives:
        browse(world, one, one.marks.names)
        write(world, one)
    grow(world)
    for one in world.adults:
        home.prove(one.person)
    home.clock.advance(minutes=1)


def agree_or_choose(world: World, one: Life) -> None:
    """Some agree, some choose what others see, some do neither."""
    owner, role = world.lives[0].person, one.person.member.role
    if role is not Role.ADULT and world.random.random() < 0.7:
        clauses = [{"id": str(uuid4()), "words": world.mark("Clause"), **told} for told in AGREED]
        world.agreements.append(world.home.agree(owner, one.person, clauses=clauses)["id"])
        one.marks.agreed |= {clause["words"] for clause in clauses}
        reason = world.mark("Reason")
        wish = {"id": str(uuid4()), "clause_id": clauses[-1]["id"], "minutes": 5, "reason": reason}
        assert one.person.dashboard.post("/api/v1/requests", json=wish).status_code == 201
        one.marks.asked.add(reason)
    if role is not Role.CHILD and world.random.random() < 0.6:
        level = world.random.choice(list(Level))
        one.person.dashboard.put("/api/v1/family/visibility", json={"level": level})


def grow(world: World) -> None:
    """Somebody may have grown up, and an adult may have chosen some days ago what others see."""
    young = [one for one in world.lives if one.person.member.role is not Role.ADULT]
    if young and world.random.random() < 0.4:
        grow_up(world, world.random.choice(young), world.random.choice([Role.TEEN, Role.ADULT]))
    world.home.clock.advance(days=world.random.choice([0, 3]))


def grow_up(world: World, one: Life, role: Role) -> None:
    """What others saw of them is closed from then on, also when they share."""
    owner = world.lives[0].person
    world.home.prove(owner)
    grown = owner.dashboard.patch(f"/api/v1/family/members/{one.person.id}", json={"role": role})
    if grown.is_success and role is not one.person.member.role:
        one.marks.before |= one.marks.names
        one.marks.names = set()
    one.person.dashboard.put("/api/v1/family/visibility", json={"level": world.random.choice(list(Level))})


def browse(world: World, one: Life, names: set[str]) -> None:
    """Two sites, with visits that say a lot."""
    for _ in range(2):
        name, host = world.mark("Site"), f"{world.mark('host')}.example"
        own = "own_" + "".join(world.random.choices("abcdefghij", k=20))
        category = world.random.choice([*CATEGORIES, own])
        body = {"name": name, "patterns": [host], "category": category}
        site_id = one.person.browser.post("/api/v1/sites", json=body).json()["id"]
        names.add(name)
        one.ids.append(site_id)
        one.marks.private |= {host, own}
        visit(world, one, site_id)


def visit(world: World, one: Life, site_id: str) -> None:
    """Half an hour with an intention, a cue and a rating, at an instant that no other visit has."""
    begun = world.home.clock() - timedelta(hours=2, milliseconds=world.random.randrange(1, 3_000_000))
    visit_id, text = str(uuid4()), world.mark("Intention")
    at = [_iso(begun + timedelta(minutes=minutes)) for minutes in (0, 20, 30)]
    about = {"visit_id": visit_id, "site_id": site_id}
    told = {"text": text, "planned_seconds": 900, "trigger": "habit"}
    cue = {"cue_id": str(uuid4()), "kind": "chapter"}
    facts: list[dict[str, Any]] = [
        {"type": "visit.started", "at": at[0], "origin": "gate", "intention": told},
        {"type": "visit.progressed", "at": at[1], "from_at": at[0], "to_at": at[1], "attended_ms": 1_200_000},
        {"type": "cue.shown", "at": at[1], **cue},
        {"type": "cue.answered", "at": at[2], "answer": "done", **cue},
        {"type": "visit.counted", "at": at[2], "reached": {"search": 2, "autoplay": 1}, "items": 30, "sponsored": 2},
        {"type": "visit.ended", "at": at[2], "reason": "done", "attended_ms": 1_500_000},
        {"type": "visit.rated", "at": at[2], "worth": "partly", "met": "yes"},
    ]
    first = world.random.getrandbits(40)
    events = [
        {**about, **fact, "seq": first + number, "zone": "Europe/Paris", "schema": 1}
        for number, fact in enumerate(facts)
    ]
    answer = one.person.browser.post("/api/v1/events", json={"epoch": 1, "events": events})
    assert {result["status"] for result in answer.json()["results"]} == {"accepted"}, answer.text
    one.ids.append(visit_id)
    one.marks.private |= {text, visit_id, *at}


def write(world: World, one: Life) -> None:
    """A reflection."""
    intention = world.mark("Reflection")
    answers = [{"question": "glad", "answer": (said := world.mark("Answer"))}]
    body = {"answers": answers, "intention": intention, "state": "done"}
    answer = one.person.dashboard.put("/api/v1/reflections/2026-W46", json=body)
    assert answer.status_code == 200, answer.text
    one.marks.private |= {intention, said}


def _iso(instant: datetime) -> str:
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True)
class Voice:
    """One way to speak: as whom, and who may be listening (a browser tells its owner what it is told)."""

    life: Life
    client: TestClient
    named: str | None = None
    listener: Life | None = None


def voices(world: World) -> Iterator[Voice]:
    """Everybody's dashboard and browser, and each browser for each of its people."""
    for one in world.lives:
        yield Voice(one, one.person.dashboard)
        yield Voice(one, one.person.browser)
        shared = one.person.dashboard.get("/api/v1/family/browsers").json()["browsers"]
        own = next(browser for browser in shared if browser["browser_id"] == str(one.person.paired.id))
        for other in world.lives:
            if other is not one and other.person.id in {person["id"] for person in own["people"]}:
                yield Voice(other, one.person.browser, other.person.id, one)


Members = dict[str, dict[str, Any]]


def known(world: World) -> Members:
    """Roles and levels as they are now."""
    listed = world.lives[0].person.dashboard.get("/api/v1/family").json()["members"]
    return {one["id"]: one for one in listed}


def forbidden(members: Members, voice: Voice, subject: Life) -> set[str]:
    """The marks of a member that this voice may not be told, as things are now."""
    marks = subject.marks
    if subject is voice.life:
        return set()
    asker, about = members[voice.life.person.id], members[subject.person.id]
    level = Level(about["level"])
    seen = visible(Role(asker["role"]), Role(about["role"]), level, level)
    found = marks.private | marks.before
    if Facet.SITE_TOTALS not in seen:
        found |= marks.names
    if voice.life.person.member.role is not Role.ADULT:
        found |= marks.asked
    return found if asker["role"] == Role.ADULT else found | marks.agreed


def guest_secrets(voice: Voice) -> set[str]:
    """What a guest's plan keeps from the owner of the browser: what they said elsewhere, and when they were there."""
    own = voice.life.marks.private if voice.listener else set()
    return {one for one in own if not one.startswith(("host", "own_"))}


def search(world: World, asker: Asker, voice: Voice, route: Route, members: Members, found: list[str]) -> int:
    """Ask, and note each mark that the answer should not hold."""
    path, query = asker.query(route)
    if voice.named:
        query["member"] = voice.named
    answer = voice.client.request(route.method, path, params=query, json=asker.body(route))
    assert answer.status_code < 500, (route.method, path, answer.text)
    if answer.is_success and answer.content:
        hidden = guest_secrets(voice).union(*(forbidden(members, voice, one) for one in world.lives))
        leaked = [one for one in hidden if one in answer.text]
        found += [f"{voice.life.person.member.role} {route.method} {path} {query}: {one}" for one in leaked]
    return answer.status_code


def pools(world: World) -> dict[str, list[str]]:
    """Ids of everybody, whoever asks."""
    return {
        "member_id": [one.person.id for one in world.lives],
        "browser_id": [str(one.person.paired.id) for one in world.lives],
        "agreement_id": world.agreements or [str(uuid4())],
        "week": ["2026-W46", "2026-W47"],
        "day": ["2026-11-09", "2026-11-14", "today"],
        "month": ["2026-11"],
        "year": ["2026"],
        "card": ["chapter"],
        "confirm": ["true"],
    }


@hypothesis.settings(
    max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(hypothesis.HealthCheck)
)
@given(seed=st.integers(0, 2**32), roles=st.lists(st.sampled_from(Role), min_size=1, max_size=4))
@hypothesis.example(seed=7, roles=[Role.CHILD, Role.TEEN, Role.ADULT])
def test_no_answer_holds_what_the_table_forbids(empty_database: Path, seed: int, roles: list[Role]) -> None:
    with household(seed, roles, empty_database) as world:
        ids = [one for life in world.lives for one in (*life.ids, life.person.id, str(life.person.paired.id))]
        asker = Asker(document_of(), world.random, pools(world), [*ids, *world.agreements])
        found: list[str] = []
        answered: Counter[str] = Counter()
        last = [route for route in asker.routes() if (route.method, route.path) in ENDS_SOMEBODY]
        speaking, members = list(voices(world)), known(world)
        for route in [*(one for one in asker.routes() if one not in last), *last]:
            for voice in speaking if route not in last else [Voice(world.lives[-1], world.lives[-1].person.dashboard)]:
                answered[route.path] += search(world, asker, voice, route, members, found) < 300
            if route.method != "GET" and route not in last:
                speaking, members = list(voices(world)), known(world)
        assert not found
        assert answered["/api/v1/family/looks"] + answered["/api/v1/family/seen/{week}"] > 0


def test_the_search_finds_what_is_there(empty_database: Path) -> None:
    """Everybody's own answers hold all their marks: the search is able to find them."""
    with household(3, [Role.CHILD, Role.TEEN], empty_database) as world:
        for one in world.lives:
            exported = one.person.dashboard.get("/api/v1/data/export.json").text
            marks = one.marks
            missing = {mark for mark in marks.private if mark not in exported and not mark.startswith("own_")}
            assert not missing
            assert all(mark in exported for mark in marks.before | marks.names)


def test_an_agreement_shows_names_of_after_and_never_of_before(empty_database: Path) -> None:
    """What the table allows is shown: the marks of the days after are there, and none of those before."""
    with household(11, [Role.CHILD], empty_database) as world:
        child, owner = world.lives[1], world.lives[0].person
        if not child.marks.agreed:
            world.home.agree(owner, child.person)
        world.home.clock.advance(days=4)
        names: set[str] = set()
        browse(world, child, names)
        seen = owner.dashboard.post("/api/v1/family/looks", json={"member_id": child.person.id})
        assert seen.status_code == 200
        assert all(name in seen.text for name in names)
        assert not any(name in seen.text for name in child.marks.before)
        week = seen.json()["week"]
        review = owner.dashboard.post("/api/v1/family/review", json={"week": week})
        assert [one["words"] in child.marks.agreed for one in review.json()["people"][-1]["clauses"]] == [True]
        assert child.person.dashboard.get(f"/api/v1/family/seen/{week}").content == seen.content


def test_who_grew_up_and_shares_shows_nothing_of_before(empty_database: Path) -> None:
    """A teen who showed their sites, and shows them as an adult: not even now are those of then told to anybody."""
    with household(11, [Role.TEEN, Role.CHILD], empty_database) as world:
        (owner, teen, sibling), home = world.lives, world.home
        if not teen.marks.agreed:
            home.agree(owner.person, teen.person)
        teen.person.dashboard.put("/api/v1/family/visibility", json={"level": Level.SITES})
        home.clock.advance(days=3)
        names: set[str] = set()
        browse(world, teen, names)
        shown = owner.person.dashboard.post("/api/v1/family/looks", json={"member_id": teen.person.id})
        assert all(name in shown.text for name in names)
        home.clock.advance(days=1)
        grow_up(world, teen, Role.ADULT)
        teen.person.dashboard.put("/api/v1/family/visibility", json={"level": Level.SITES})
        home.clock.advance(days=3)
        since: set[str] = set()
        browse(world, teen, since)
        for viewer in (owner, sibling):
            now, then = (
                viewer.person.dashboard.post("/api/v1/family/looks", json={"member_id": teen.person.id, "week": week})
                for week in (None, shown.json()["week"])
            )
            assert all(name in now.text for name in since)
            assert then.status_code == 200
            assert not [one for one in names | teen.marks.before for told in (now, then) if one in told.text]
