"""What holds today of a wish, and what is played in a break."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.easing import DAY, LOOSER, Change, in_force, settled, split
from escale.domain.sites import Break, LaterPolicy, Pattern, Policy, Site

TODAY = date(2026, 11, 23)
MINUTE = timedelta(minutes=1)
HELD = Policy(planned_choices=(10 * MINUTE, 20 * MINUTE))
SITE = Site(UUID(int=2), UUID(int=1), "A", (Pattern("a.example", "/"),), "video", HELD)
minutes = st.integers(1, 60).map(lambda number: number * MINUTE)
policies = st.builds(
    Policy,
    gate_delay=minutes,
    planned_choices=st.lists(minutes, max_size=4).map(tuple),
    pass_time=minutes,
    extension=minutes,
    chapter_screens=st.integers(2, 200),
    loop_cue=st.booleans(),
)


@pytest.mark.parametrize(
    ("tighter", "looser"),
    [
        pytest.param({"gate_enabled": True}, {"gate_enabled": False}, id="gate"),
        pytest.param({"gate_delay": 2 * MINUTE}, {"gate_delay": MINUTE}, id="delay"),
        pytest.param({"planned_choices": (MINUTE,)}, {"planned_choices": (MINUTE, 3 * MINUTE)}, id="choices"),
        pytest.param({"planned_choices": ()}, {"planned_choices": (MINUTE,)}, id="any-choice"),
        pytest.param({"pass_time": MINUTE}, {"pass_time": 2 * MINUTE}, id="pass"),
        pytest.param({"planned_time_cue": True}, {"planned_time_cue": False}, id="planned-time"),
        pytest.param({"extension": MINUTE}, {"extension": 2 * MINUTE}, id="extension"),
        pytest.param({"chapter_cue": True}, {"chapter_cue": False}, id="chapter"),
        pytest.param({"loop_cue": True}, {"loop_cue": False}, id="loop"),
        pytest.param({"chapter_screens": 3}, {"chapter_screens": 4}, id="screens"),
    ],
)
def test_loosening_waits_and_tightening_does_not(tighter: dict[str, Any], looser: dict[str, Any]) -> None:
    tight, loose = replace(HELD, **tighter), replace(HELD, **looser)
    assert split(tight, loose) == Change(tight, loose)
    assert split(loose, tight) == Change(tight, None)


@pytest.mark.parametrize("change", [{"ask_trigger": False}, {"suggest_intentions": False}])
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
    silent = replace(HELD, gate_enabled=False, planned_time_cue=False, chapter_cue=False, loop_cue=False)
    assert [in_force(site, TODAY + number * DAY) for number in range(4)] == [HELD, silent, silent, HELD]
    assert settled(site, TODAY + DAY) == HELD, "what was chosen stays what it was"
