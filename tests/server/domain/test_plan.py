"""Rules from a policy."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from escale.domain.catalogue import Exemptions
from escale.domain.household import Member
from escale.domain.plan import Day, History, build, choices
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.domain.vocabulary import Role

MEMBER = Member(UUID(int=1), "Lou", Role.ADULT, None, "UTC", time(4), True)
SITE = Site(UUID(int=2), MEMBER.id, "A", (Pattern("a.example", "/"),), "video", Policy())
NOWHERE = Exemptions((), ())
MINUTE = timedelta(minutes=1)
DAY = Day(date(2026, 11, 23), datetime(2026, 11, 24, 4, tzinfo=UTC), {})


@pytest.mark.parametrize(
    ("wanted", "shortest", "expected"),
    [
        pytest.param((10, 20), 5, (5, 10, 20), id="shortest-comes-first"),
        pytest.param((20, 10, 10), 5, (5, 10, 20), id="rising-and-each-once"),
        pytest.param((5, 20), 5, (5, 20), id="the-shortest-itself"),
        pytest.param((1, 20), 5, (5, 20), id="shorter-than-the-shortest"),
        pytest.param((), 5, (5,), id="none-chosen"),
    ],
)
def test_choices(wanted: tuple[int, ...], shortest: int, expected: tuple[int, ...]) -> None:
    policy = Policy(planned_choices=tuple(one * MINUTE for one in wanted))
    assert choices(policy, shortest * MINUTE) == tuple(one * MINUTE for one in expected)


def test_suggestions_can_be_switched_off() -> None:
    history = {SITE.id: History(3, None, ("a recipe",))}
    silent = replace(SITE, policy=Policy(suggest_intentions=False))
    (on,) = build(MEMBER, DAY, [SITE], history, NOWHERE, MINUTE).sites
    (off,) = build(MEMBER, DAY, [silent], history, NOWHERE, MINUTE).sites
    assert (on.gate.history.suggestions, on.gate.history.visits_today) == (("a recipe",), 3)
    assert (off.gate.history.suggestions, off.gate.history.visits_today) == ((), 3)


def test_a_site_without_history() -> None:
    plan = build(MEMBER, DAY, [SITE], {}, NOWHERE, MINUTE)
    assert plan.sites[0].gate.history == History()
    assert plan.sites[0].patterns == SITE.patterns
