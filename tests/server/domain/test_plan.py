"""Rules from a policy."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from escale.domain.catalogue import Exemptions
from escale.domain.household import Member
from escale.domain.plan import ChapterRule, CueRule, History, PlannedTimeRule, build, choices, cue_rules
from escale.domain.sites import Pattern, Policy, Site
from escale.domain.vocabulary import Role

MEMBER = Member(UUID(int=1), "Lou", Role.ADULT, None, "UTC", time(4), True)
SITE = Site(UUID(int=2), MEMBER.id, "A", (Pattern("a.example", "/"),), "video", Policy())
NOWHERE = Exemptions((), ())
MINUTE = timedelta(minutes=1)
DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(Policy(), (PlannedTimeRule(5 * MINUTE), ChapterRule(12)), id="both"),
        pytest.param(Policy(chapter_cue=False, extension=MINUTE), (PlannedTimeRule(MINUTE),), id="planned-time-only"),
        pytest.param(Policy(planned_time_cue=False, chapter_screens=2), (ChapterRule(2),), id="chapter-only"),
        pytest.param(Policy(planned_time_cue=False, chapter_cue=False), (), id="none"),
    ],
)
def test_cue_rules(policy: Policy, expected: tuple[CueRule, ...]) -> None:
    assert cue_rules(policy) == expected


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
