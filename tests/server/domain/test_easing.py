"""What holds today of a wish, and what is played in a break."""

from dataclasses import fields, replace
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.easing import DAY, LOOSER, Change, in_force, settled, split
from escale.domain.policy import CUES, SILENT, Policy
from escale.domain.sites import Break, LaterPolicy, Pattern, Site
from escale.domain.vocabulary import BudgetScope, ChapterUnit, Strength

TODAY = date(2026, 11, 23)
MINUTE = timedelta(minutes=1)
NIGHT, BUDGET = {"night_cue": True}, {"budget_cue": True}
HELD = Policy(planned_choices=(10 * MINUTE, 20 * MINUTE), calm_counters=True, calm_trending=True)
SITE = Site(UUID(int=2), UUID(int=1), "A", (Pattern("a.example", "/"),), "video", HELD)
minutes = st.integers(1, 60).map(lambda number: number * MINUTE)
policies = st.builds(
    Policy,
    gate_delay=minutes,
    planned_choices=st.lists(minutes, max_size=4).map(tuple),
    pass_time=minutes,
    extension=minutes,
    loop_cue=st.booleans(),
    chapter_cue=st.booleans(),
    chapter_unit=st.sampled_from(ChapterUnit),
    chapter_size=st.integers(2, 200),
    night_cue=st.booleans(),
    night_from=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    night_until=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    budget_cue=st.booleans(),
    budget=minutes,
    budget_scope=st.sampled_from(BudgetScope),
    budget_days=st.sets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days))),
    pace_cue=st.booleans(),
    pace=st.integers(1, 120),
    strength=st.sampled_from(Strength),
    cues_per_day=st.integers(1, 200),
    calm_counters=st.booleans(),
    calm_badges=st.booleans(),
    calm_trending=st.booleans(),
)


@pytest.mark.parametrize(
    ("tighter", "looser"),
    [
        pytest.param({"gate_enabled": True}, {"gate_enabled": False}, id="gate"),
        pytest.param({"gate_delay": 2 * MINUTE}, {"gate_delay": MINUTE}, id="delay"),
        pytest.param({"planned_choices": (MINUTE,)}, {"planned_choices": (MINUTE, 3 * MINUTE)}, id="choices"),
        pytest.param({"planned_choices": ()}, {"planned_choices": (MINUTE,)}, id="any-choice"),
        pytest.param({"pass_time": MINUTE}, {"pass_time": 2 * MINUTE}, id="pass"),
        pytest.param({"extension": MINUTE}, {"extension": 2 * MINUTE}, id="extension"),
        pytest.param({"loop_cue": True}, {"loop_cue": False}, id="loop"),
        pytest.param({"chapter_size": 3}, {"chapter_size": 4}, id="size"),
        *(pytest.param({name: True}, {name: False}, id=name) for name in CUES),
        pytest.param({**NIGHT, "night_from": time(21)}, {**NIGHT, "night_from": time(23)}, id="night-from"),
        pytest.param({**NIGHT, "night_from": time(23)}, {**NIGHT, "night_from": time(0, 30)}, id="past-midnight"),
        pytest.param({**NIGHT, "night_until": time(6)}, {**NIGHT, "night_until": time(5)}, id="night-until"),
        pytest.param(
            {**NIGHT, "night_from": time(6), "night_until": time(13)},
            {**NIGHT, "night_from": time(6), "night_until": time(11, 30)},
            id="a-night-that-ends-after-noon",
        ),
        pytest.param(
            {**NIGHT, "night_from": time(11), "night_until": time(20)},
            {**NIGHT, "night_from": time(12, 30), "night_until": time(20)},
            id="a-night-that-begins-before-noon",
        ),
        pytest.param({**BUDGET, "budget": MINUTE}, {**BUDGET, "budget": 2 * MINUTE}, id="budget"),
        pytest.param(
            {**BUDGET, "budget_scope": BudgetScope.CATEGORY}, {**BUDGET, "budget_scope": BudgetScope.SITE}, id="scope"
        ),
        pytest.param({**BUDGET, "budget_days": (1, 2)}, {**BUDGET, "budget_days": (2,)}, id="days"),
        pytest.param({"pace_cue": True, "pace": 6}, {"pace_cue": True, "pace": 7}, id="pace"),
        pytest.param({"strength": Strength.CARD}, {"strength": Strength.CHIP}, id="strength"),
        pytest.param({"cues_per_day": 4}, {"cues_per_day": 3}, id="cues-per-day"),
    ],
)
def test_loosening_waits_and_tightening_does_not(tighter: dict[str, Any], looser: dict[str, Any]) -> None:
    tight, loose = replace(HELD, **tighter), replace(HELD, **looser)
    assert split(tight, loose) == Change(tight, loose)
    assert split(loose, tight) == Change(tight, None)


def test_a_night_that_is_moved_away_waits_whole() -> None:
    held = replace(HELD, night_cue=True, night_from=time(22), night_until=time(6))
    wish = replace(held, night_from=time(10), night_until=time(18))
    assert split(held, wish) == Change(held, wish)


@given(held=policies, wish=policies, minute=st.integers(0, 1439))
def test_no_minute_of_the_night_is_let_go_today(held: Policy, wish: Policy, minute: int) -> None:
    at = time(minute // 60, minute % 60)
    now = split(held, wish).now
    assert not (held.night_cue and _is_night(held, at)) or _is_night(now, at)


def _is_night(policy: Policy, at: time) -> bool:
    begins, ends = policy.night_from, policy.night_until
    return begins <= at < ends if begins <= ends else at >= begins or at < ends


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"ask_trigger": False}, id="trigger"),
        pytest.param({"suggest_intentions": False}, id="suggestions"),
        pytest.param({"chapter_unit": ChapterUnit.ITEMS, "chapter_size": 40}, id="another-unit-of-chapters"),
        pytest.param({"budget_cue": True, "budget": timedelta(hours=2)}, id="a-cue-that-was-off"),
        pytest.param({"calm_counters": False, "calm_badges": True, "calm_trending": False}, id="how-pages-look"),
    ],
)
def test_what_is_asked_or_offered_loosens_nothing(change: dict[str, Any]) -> None:
    wish = replace(HELD, **change)
    assert (split(HELD, wish).now, split(HELD, wish).later) == (wish, None)


@given(held=policies, wish=policies)
def test_today_is_never_looser_than_it_was_and_tomorrow_is_the_wish(held: Policy, wish: Policy) -> None:
    change = split(held, wish)
    assert not any(is_looser(held, change.now) for is_looser in LOOSER.values())
    assert (change.later or change.now) == wish
    for field in fields(Policy):
        assert getattr(change.now, field.name) in (getattr(held, field.name), getattr(wish, field.name))


def test_what_waits_takes_its_place_on_its_day() -> None:
    wish = replace(HELD, gate_enabled=False)
    site = replace(SITE, later=LaterPolicy(wish, TODAY + DAY))
    assert [settled(site, TODAY + number * DAY) for number in range(3)] == [HELD, wish, wish]


def test_a_break_silences_and_ends() -> None:
    site = replace(SITE, on_break=Break(TODAY + DAY, TODAY + 2 * DAY))
    silent = replace(HELD, **SILENT)
    assert [in_force(site, TODAY + number * DAY) for number in range(4)] == [HELD, silent, silent, HELD]
    assert settled(site, TODAY + DAY) == HELD, "what was chosen stays what it was"
