"""Rules and history, from what is stored."""

from dataclasses import replace
from datetime import timedelta
from unittest.mock import Mock
from uuid import UUID

import pytest

from escale.domain.catalogue import Exemptions
from escale.domain.cue_rules import BudgetRule
from escale.domain.events import Event, Intention, VisitStarted
from escale.domain.household import Browser
from escale.domain.plan import History, LastVisit, Plan
from escale.domain.policy import Policy
from escale.domain.vocabulary import VisitOrigin, Worth
from escale.services import planning
from escale.storage import sites, visits
from tests.server.domain.made import NOON, OTHER_SITE, SITE, ended, event, progressed, rated, started
from tests.server.services import agreed_world
from tests.server.services.world import NOW, World

SHORTEST = timedelta(minutes=5)


def plan(world: World) -> Plan:
    with world.database.reading() as session:
        return planning.build(session, world.browser, world.member, Exemptions((), ()), SHORTEST, NOW)


def history(world: World, site_id: UUID = SITE) -> History:
    return next(site.gate.history for site in plan(world).sites if site.id == site_id)


def wanted(seq: int, seconds: float, visit: int, text: str) -> Event:
    intention = Intention(text, timedelta(minutes=10), None)
    return event(seq, seconds, VisitStarted(UUID(int=visit), SITE, VisitOrigin.GATE, intention))


def test_without_history(world: World) -> None:
    assert [(site.name, site.gate.history) for site in plan(world).sites] == [
        ("a.example", History()),
        ("b.example", History()),
    ]


def test_the_last_visit_is_the_latest_that_ended(world: World) -> None:
    one, two, three = UUID(int=101), UUID(int=102), UUID(int=103)
    world.send(
        [
            started(1, 0, visit=one),
            progressed(2, 0, 100, 100, visit=one),
            ended(3, 100, 100, visit=one),
            started(4, 200, planned=None, visit=two),
            progressed(5, 200, 250, 50, visit=two),
            ended(6, 250, 50, visit=two),
            rated(7, 251, Worth.PARTLY, visit=two),
            started(8, 300, visit=three),
        ]
    )
    found = history(world)
    assert found.last == LastVisit(None, timedelta(seconds=50), Worth.PARTLY)
    assert found.visits_today == 3
    assert history(world, OTHER_SITE) == History()


def test_looks_of_the_last_hour_are_told(world: World) -> None:
    """Visits that are over within a minute; not those that still go on, were longer, or began before."""
    sent = [
        *look(1, -3_700, 10),
        *look(10, -3_500, 59),
        *look(20, -3_000, 60),
        *look(30, -2_000, 5),
        *look(40, -1_000, 5, site=OTHER_SITE),
        started(50, -100, visit=UUID(int=150)),
    ]
    world.send(sent)
    assert history(world).looks == (NOW - timedelta(seconds=3_500), NOW - timedelta(seconds=2_000))
    assert history(world, OTHER_SITE).looks == (NOW - timedelta(seconds=1_000),)


def look(seq: int, before: float, seconds: float, site: UUID = SITE) -> list[Event]:
    """A whole visit that began that many seconds before now."""
    begun, visit = before + (NOW - NOON).total_seconds(), UUID(int=100 + seq)
    return [
        started(seq, begun, visit=visit, site=site),
        progressed(seq + 1, begun, begun + seconds, seconds, visit=visit, site=site),
        ended(seq + 2, begun + seconds, seconds, visit=visit, site=site),
    ]


def test_yesterdays_visits_are_not_todays(world: World) -> None:
    world.send([started(1, -86_400), ended(2, -86_390, 10)])
    assert history(world).visits_today == 0
    assert history(world).last == LastVisit(timedelta(minutes=10), timedelta(seconds=10), None)


def test_suggestions_are_the_latest_different_intentions(world: World) -> None:
    texts = ["Music", "A recipe", "News", "the  NEWS", "news", "Weather", "Sport"]
    world.send([wanted(seq, seq, seq, text) for seq, text in enumerate(texts, start=1)])
    assert history(world).suggestions == ("Sport", "Weather", "news", "the  NEWS")


def test_a_guests_plan_asks_for_no_history(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be thrown away: the browser is somebody else's."""
    agreed = agreed_world.build(world)
    agreed.send([started(1, 0, site=agreed_world.CHILD_SITE), ended(2, 30, 30)], NOW)

    def plan_in(browser: Browser) -> Plan:
        with world.database.reading() as session:
            return planning.build(session, browser, agreed.child, Exemptions((), ()), SHORTEST, NOW)

    assert any(site.gate.history != History() for site in plan_in(agreed.browsers[0]).sites)
    asked = Mock()
    for name in ("latest_ended", "recent_intentions", "begun_since", "of_day_elsewhere"):
        monkeypatch.setattr(visits, name, asked)
    assert all(site.gate.history == History() for site in plan_in(world.browser).sites)
    asked.assert_not_called()


def test_a_budget_knows_what_was_attended_in_other_browsers(world: World) -> None:
    """Of this day, on this site, each moment once; what this browser attended it counts itself."""
    with world.database.writing() as session:
        (one, _) = sites.list_watched(session, world.member.id)
        sites.save(session, replace(one, policy=Policy(budget_cue=True)))
    world.send(look(30, -600, 40))
    world.send([*look(1, -500, 50), *look(10, -480, 50), *look(20, -100_000, 50)], browser=world.second)
    (rule,) = (rule for site in plan(world).sites for rule in site.cues if isinstance(rule, BudgetRule))
    assert (rule.sites, rule.elsewhere) == ((SITE,), timedelta(seconds=70))
