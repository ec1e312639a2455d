"""The permutation test: exact against all exchanges, and right as often as it says on recorded days."""

import csv
import gzip
import math
import os
import random
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.permutation import MOST_WEEKS, Weekday, holm, p_value, smallest

DATA = Path(__file__).parents[4] / "shared/data/site-days.csv.gz"
VALUES = st.integers(0, 12) | st.integers(0, 5_000)
WEEKDAYS = st.builds(Weekday, VALUES, st.lists(VALUES, max_size=3).map(tuple))


def all_exchanges(days: Sequence[Weekday]) -> float:
    choices = [(day.now, *day.before) for day in days]
    mean = sum((Fraction(sum(one), len(one)) for one in choices), Fraction())
    far = abs(sum(one[0] for one in choices) - mean)
    sums = [sum(one) for one in product(*choices)]
    return sum(abs(one - mean) >= far for one in sums) / len(sums)


@given(st.lists(WEEKDAYS, max_size=6).map(tuple))
def test_it_counts_every_exchange(days: tuple[Weekday, ...]) -> None:
    assert p_value(days) == pytest.approx(all_exchanges(days), abs=1e-12)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param((), 1.0, id="nothing-to-exchange"),
        pytest.param((Weekday(5, ()),) * 7, 1.0, id="nothing-before"),
        pytest.param((Weekday(3, (3, 3, 3)),) * 7, 1.0, id="nothing-changes"),
        pytest.param((Weekday(9, (1, 1, 1)),) * 2, 1 / 16, id="two-days-above-all-others"),
        pytest.param((Weekday(1, (9, 9, 9)),) * 2, 1 / 16, id="two-days-below-all-others"),
        pytest.param((Weekday(9, (1,)),) * 7, 2 / 128, id="two-sides"),
    ],
)
def test_small_cases(days: tuple[Weekday, ...], expected: float) -> None:
    assert p_value(days) == pytest.approx(expected)


@given(st.lists(WEEKDAYS, max_size=5).map(tuple))
def test_none_is_below_the_smallest_of_two_sides(days: tuple[Weekday, ...]) -> None:
    assert p_value(days) >= smallest(days) / 2


def test_eight_weeks_of_seven_days_are_counted_without_walking_through_all() -> None:
    generator = random.Random(1)
    days = [Weekday(generator.randrange(9_999), tuple(generator.randrange(9_999) for _ in range(8))) for _ in range(7)]
    drawn = [sum(generator.choice((day.now, *day.before)) for day in days) for _ in range(20_000)]
    mean = sum(sum((day.now, *day.before)) / 9 for day in days)
    far = abs(sum(day.now for day in days) - mean)
    estimated = sum(abs(one - mean) >= far for one in drawn) / len(drawn)
    assert p_value(tuple(days)) == pytest.approx(estimated, abs=0.02)


@pytest.mark.parametrize(
    ("p_values", "made"),
    [
        pytest.param([], set(), id="none"),
        pytest.param([0.05], {0}, id="one-at-the-budget"),
        pytest.param([0.051], set(), id="one-beyond-it"),
        pytest.param([0.04, 0.01], {0, 1}, id="the-second-has-the-rest-of-the-budget"),
        pytest.param([0.03, 0.03], set(), id="the-smallest-stops-all"),
        pytest.param([0.5, 0.016, 0.02], {1, 2}, id="step-by-step"),
    ],
)
def test_holm(p_values: list[float], made: set[int]) -> None:
    assert holm(p_values, 0.05) == made


def recorded() -> list[list[list[int]]]:
    """Of each person, of each site, the seconds of its days in order, on the scale of ratios."""
    if not DATA.exists():
        if os.environ.get("CI"):
            pytest.fail(f"{DATA} is missing")
        pytest.skip("the recorded days are not here; they are wherever the project's CI runs")
    people: dict[str, dict[str, list[int]]] = {}
    with gzip.open(DATA, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            seconds = math.exp(float(row["log_seconds"]))
            value = round(1_000 * math.log2(1 + seconds))
            people.setdefault(row["user"], {}).setdefault(row["site"], []).append(value)
    return [list(sites.values()) for sites in people.values()]


def pages(people: list[list[list[int]]], generator: random.Random, factor: float = 1) -> Iterator[list[list[Weekday]]]:
    """Pages with labels shuffled: of each person, the sites with days for a short week and at least three before it."""
    shift = round(1_000 * math.log2(factor))
    for sites in people:
        page = []
        for days in sites:
            length = min(7, len(days) // 4)
            if length < 3:
                continue
            weeks = min(MOST_WEEKS, len(days) // length - 1)
            drawn = generator.sample(days, length * (weeks + 1))
            page.append([Weekday(one[0] + shift, tuple(one[1:])) for one in zip(*[iter(drawn)] * (weeks + 1))])  # noqa: B905
        if page:
            yield page


def test_pages_without_a_change_claim_one_in_at_most_twenty_times() -> None:
    """Recorded days, labels shuffled: the budget holds for whole pages, however many claims they weigh."""
    people, generator = recorded(), random.Random(2026)
    claims = [
        bool(holm([p_value(tuple(one)) for one in page], 0.05)) for _ in range(20) for page in pages(people, generator)
    ]
    assert len(claims) > 2_000
    spread = 3 * math.sqrt(0.05 * 0.95 / len(claims))
    assert sum(claims) / len(claims) <= 0.05 + spread


def test_a_real_change_is_found() -> None:
    """The same days, the week's use cut to a quarter: a test that never claims anything would be right as often."""
    people, generator = recorded(), random.Random(2026)
    claims = [bool(holm([p_value(tuple(one)) for one in page], 0.05)) for page in pages(people, generator, factor=0.25)]
    assert sum(claims) / len(claims) > 0.25
