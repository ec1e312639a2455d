"""Figures of one visit or gate, and their sums."""

from dataclasses import replace
from datetime import timedelta
from functools import reduce

import pytest

from escale.domain.events import Event, VisitStarted
from escale.domain.figures import COUNTS, DURATIONS, NAMES, NONE, Figures, is_below_zero, minus, of_visit, plus
from escale.domain.fold import apply
from escale.domain.visits import Visit
from escale.domain.vocabulary import Trigger, VisitOrigin, Worth
from tests.server.domain.made import SITE, VISIT, event, rated, started

ONES = Figures(*(timedelta(seconds=1) if name in DURATIONS else 1 for name in NAMES))  # type: ignore[arg-type]
ORIGINS = [
    pytest.param(VisitOrigin.GATE, True, "from_intention", id="intention"),
    pytest.param(VisitOrigin.GATE, False, "from_pass", id="let-through"),
    pytest.param(VisitOrigin.CUE, True, "from_cue", id="at-a-cue"),
    pytest.param(VisitOrigin.CUE, False, "from_cue", id="at-a-cue-without-words"),
    pytest.param(VisitOrigin.ALREADY_OPEN, False, "from_open", id="already-open"),
]


def fold(*events: Event) -> Visit:
    visit: Visit | None = reduce(apply, events, None)
    assert visit is not None
    return visit


def counted(figures: Figures) -> set[str]:
    return {name for name in COUNTS if getattr(figures, name)}


def test_durations_come_first_and_the_rest_are_counts() -> None:
    assert NAMES == (*DURATIONS, *COUNTS)
    assert all(isinstance(getattr(NONE, name), timedelta) is (name in DURATIONS) for name in NAMES)


def test_what_was_added_can_be_taken_away() -> None:
    twice = plus(ONES, ONES)
    assert minus(twice, ONES) == ONES
    assert minus(ONES, ONES) == NONE
    assert not is_below_zero(minus(ONES, ONES))


@pytest.mark.parametrize("name", NAMES)
def test_anything_below_zero_is_seen(name: str) -> None:
    assert is_below_zero(
        minus(ONES._replace(**{name: getattr(NONE, name)}), NONE._replace(**{name: getattr(ONES, name)}))
    )


@pytest.mark.parametrize(("origin", "is_stated", "name"), ORIGINS)
def test_every_origin_is_counted(origin: VisitOrigin, is_stated: bool, name: str) -> None:
    intention = started(1, 0).fact.intention if is_stated else None  # type: ignore[union-attr]
    figures = of_visit(fold(event(1, 0, VisitStarted(VISIT, SITE, origin, intention))))
    assert counted(figures) == {"visits", name, *(("stated", "trigger_wish") if is_stated else ())}


def test_origins_are_all_named() -> None:
    assert {case.values[0] for case in ORIGINS} == set(VisitOrigin)


@pytest.mark.parametrize("trigger", Trigger)
def test_every_trigger_is_counted(trigger: Trigger) -> None:
    fact = started(1, 0).fact
    assert isinstance(fact, VisitStarted)
    assert fact.intention
    told = replace(fact, intention=replace(fact.intention, trigger=trigger))
    assert getattr(of_visit(fold(event(1, 0, told))), f"trigger_{trigger}") == 1


@pytest.mark.parametrize("worth", Worth)
@pytest.mark.parametrize("met", [*Worth, None])
def test_every_answer_is_counted(worth: Worth, met: Worth | None) -> None:
    figures = of_visit(fold(rated(1, 0, worth, met)))
    assert counted(figures) == {"visits", f"worth_{worth}", *((f"met_{met}",) if met else ())}
