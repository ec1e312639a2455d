"""Rules for cues, from a policy."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from escale.domain.cue_rules import (
    AutoplayRule,
    BudgetRule,
    ChapterRule,
    CueRule,
    EpisodeRule,
    NightRule,
    PaceRule,
    PlannedTimeRule,
    budget_rule,
    cue_rules,
)
from escale.domain.policy import CUES, SILENT, Policy
from escale.domain.sites import Pattern, Site
from escale.domain.vocabulary import BudgetScope, ChapterUnit

MINUTE = timedelta(minutes=1)
MONDAY = date(2026, 11, 23)
FILMS, CLIPS, NEWS, OTHER = (
    Site(UUID(int=number), UUID(int=9), name, (Pattern(name, "/"),), category, Policy())
    for number, (name, category) in enumerate(
        [("films.example", "video"), ("clips.example", "video"), ("news.example", "news"), ("other.example", None)], 1
    )
)
WATCHED = [FILMS, CLIPS, NEWS, OTHER]
ELSEWHERE = {FILMS.id: 2 * MINUTE, CLIPS.id: 3 * MINUTE, NEWS.id: 5 * MINUTE}
SHARED = Policy(budget_cue=True, budget_scope=BudgetScope.CATEGORY)
SCREENS = ChapterUnit.SCREENS
ALWAYS = (True,) * 7
NEVER = (False,) * 6


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(Policy(), (PlannedTimeRule(5 * MINUTE), ChapterRule(SCREENS, 12)), id="from-the-start"),
        pytest.param(Policy(chapter_cue=False, extension=MINUTE), (PlannedTimeRule(MINUTE),), id="planned-time-only"),
        pytest.param(Policy(planned_time_cue=False, chapter_size=2), (ChapterRule(SCREENS, 2),), id="chapter-only"),
        pytest.param(Policy(**SILENT), (), id="none"),
    ],
)
def test_cue_rules(policy: Policy, expected: tuple[CueRule, ...]) -> None:
    assert cue_rules(policy, None) == expected


def test_all_of_them() -> None:
    budget = BudgetRule(30 * MINUTE, MINUTE, (FILMS.id,), 0 * MINUTE, ALWAYS)
    switches: dict[str, Any] = dict.fromkeys(CUES, True)
    policy = Policy(**switches, pace=9)
    assert [type(rule) for rule in cue_rules(policy, budget)] == [
        *(PlannedTimeRule, BudgetRule, NightRule, AutoplayRule, EpisodeRule, ChapterRule, PaceRule)
    ]


@pytest.mark.parametrize(
    ("site", "policy", "expected"),
    [
        pytest.param(FILMS, Policy(), None, id="none-was-asked-for"),
        pytest.param(FILMS, Policy(budget_cue=True), ((FILMS.id,), 2, ALWAYS), id="its-own"),
        pytest.param(CLIPS, SHARED, ((FILMS.id, CLIPS.id), 5, ALWAYS), id="the-category"),
        pytest.param(NEWS, SHARED, ((NEWS.id,), 5, ALWAYS), id="alone-in-its-category"),
        pytest.param(OTHER, SHARED, ((OTHER.id,), 0, ALWAYS), id="without-a-category"),
        pytest.param(
            FILMS, Policy(budget_cue=True, budget_days=(1,)), ((FILMS.id,), 2, (True, *NEVER)), id="on-its-day"
        ),
        pytest.param(
            FILMS,
            Policy(budget_cue=True, budget_days=(6, 7)),
            ((FILMS.id,), 2, (False, False, False, False, False, True, True)),
            id="on-other-days",
        ),
    ],
)
def test_the_days_minutes(
    site: Site, policy: Policy, expected: tuple[tuple[UUID, ...], int, tuple[bool, ...]] | None
) -> None:
    rule = budget_rule(site, policy, MONDAY, WATCHED, ELSEWHERE)
    assert expected == (rule and (rule.sites, rule.elsewhere // MINUTE, rule.holds_on))
