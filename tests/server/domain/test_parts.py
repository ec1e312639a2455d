"""What is taken from a day and put in its place, beside counting all of it again."""

from dataclasses import replace
from datetime import date, time, timedelta
from functools import reduce
from uuid import UUID

import pytest

from escale.domain import gates
from escale.domain.events import Event
from escale.domain.figures import Figures
from escale.domain.fold import apply
from escale.domain.parts import NOTHING, Latest, Part, exchanged, of_gate, of_visit
from escale.domain.visits import Visit
from escale.domain.vocabulary import GateAnswer
from tests.server.domain.made import NOON, PARIS, ended, event, gate_answered, progressed, started

MONDAY = date(2026, 11, 23)
FOUR = time(4)
ONE, TWO = (Latest(NOON, UUID(int=number), PARIS) for number in (1, 2))
MINUTE = 60_000


def fold(*events: Event) -> Visit:
    visit: Visit | None = reduce(apply, events, None)
    assert visit is not None
    return visit


def part(count: int, *placed: int, latest: Latest | None = None) -> Part:
    return Part(Figures(visits=count), placed, (), latest)


@pytest.mark.parametrize(
    ("known", "before", "after", "expected"),
    [
        pytest.param(NOTHING, NOTHING, part(1, 0, 5), part(1, 0, 5), id="new"),
        pytest.param(part(3, 0, 9), part(1, 2, 5), part(1, 2, 12), part(3, 0, 12), id="grown"),
        pytest.param(part(3, 0, 9), NOTHING, part(1, 20, 30), part(4, 0, 9, 20, 30), id="one-more"),
        pytest.param(part(3, 0, 9), part(1), NOTHING, part(2, 0, 9), id="counts-are-taken-away"),
        pytest.param(part(3, 0, 9), part(1, 2, 5), part(1, 2, 4), None, id="time-is-not-taken-away"),
        pytest.param(part(3, 0, 9), part(1, 2, 5), NOTHING, None, id="time-goes-to-another-day"),
        pytest.param(part(0, 0, 9), part(1), NOTHING, None, id="never-was-in-the-sum"),
        pytest.param(part(1, latest=ONE), part(1, latest=ONE), part(1, latest=TWO), part(1, latest=TWO), id="later"),
        pytest.param(part(2, latest=TWO), part(1, latest=TWO), part(1, latest=ONE), None, id="the-latest-is-set-back"),
        pytest.param(part(2, latest=TWO), part(1, latest=ONE), part(1), part(2, latest=TWO), id="not-the-latest"),
    ],
)
def test_exchanged(known: Part, before: Part, after: Part, expected: Part | None) -> None:
    assert exchanged(known, before, after) == expected


def test_a_visit_that_only_grows_is_always_exchanged() -> None:
    """Which is nearly all that happens: nothing here may need the day's other visits."""
    story = [started(1, 0), progressed(2, 0, 30, 30), progressed(3, 30, 60, 60), ended(4, 70, 60)]
    known = Part(Figures(visits=7), (0, 40 * MINUTE), (), Latest(NOON, UUID(int=0), PARIS))
    before: Visit | None = None
    for one in story:
        after = apply(before, one)
        old = of_visit(before, FOUR)[MONDAY] if before else NOTHING
        found = exchanged(known, old, of_visit(after, FOUR)[MONDAY])
        assert found is not None
        known, before = found, after
    assert known.figures.visits == 8


def test_a_gate_says_something_only_when_the_person_turned_back() -> None:
    turned_back = gates.apply(None, gate_answered(1, 0, GateAnswer.NOT_NOW))
    assert of_gate(turned_back, FOUR) == {MONDAY: Part(Figures(not_now=1), latest=Latest(NOON, turned_back.id, PARIS))}
    assert of_gate(replace(turned_back, answer=GateAnswer.PASSED), FOUR) == {}
    assert of_gate(replace(turned_back, answer=None), FOUR) == {}


def test_a_part_of_a_day_without_a_start() -> None:
    """The day after the start has the time that was attended in it, and no count."""
    long = fold(started(1, 0), event(2, 0, progressed(2, 0, 60_000, 60_000).fact))
    tuesday = of_visit(long, FOUR)[date(2026, 11, 24)]
    assert tuesday.figures == Figures()
    assert tuesday.attended == timedelta(seconds=60_000 - 15 * 3600)
    assert tuesday.says_something
