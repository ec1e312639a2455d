"""Whether a week differs from the weeks before it, by what chance alone would do.

The test is a permutation test within weekdays: if nothing changed, this Monday could have been any of the Mondays, this
Tuesday any of the Tuesdays. It assumes no distribution (daily use is heavy-tailed) and no independence of weekdays from
each other's level (Mondays may differ from Sundays). Counted exactly, so the same week always gets the same answer.
E. S. Edgington & P. Onghena, *Randomization Tests*, 4th ed., ch. 4; the halves are joined as in E. Horowitz & S. Sahni,
"Computing partitions with applications to the knapsack problem", J. ACM 21 (1974).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import lcm, prod

MOST_WEEKS = 8
"""Earlier weeks looked at: recent enough to be the person's present habit, and few enough to be counted at once."""


REMEMBERED = 256
"""Answers kept: days that are over do not change, so a page of a week asks the same seven questions until midnight."""


@dataclass(frozen=True, slots=True)
class Weekday:
    """One weekday: its value in the week that is asked about, and in earlier weeks; days without data are left out.

    Whole numbers of any unit, so that sums are exact and equal ones are equal.
    """

    now: int
    before: tuple[int, ...]


@lru_cache(maxsize=REMEMBERED)
def p_value(days: tuple[Weekday, ...]) -> float:
    """The share of all exchanges within weekdays whose sum lies at least as far from their mean as this week's.

    Two-sided; 1.0 when there is nothing to exchange. At most seven days with `MOST_WEEKS` earlier values each.
    """
    choices = [_around_mean((day.now, *day.before), _common(days)) for day in days if day.before]
    far = abs(sum(one[0] for one in choices))
    if not far:
        return 1.0
    # The larger half is sorted and looked up in, once for each sum of the smaller one: a look costs a logarithm.
    more, fewer = _sums(choices[::2]), _sums(choices[1::2])
    extreme = sum(bisect_right(more, -far - part) + len(more) - bisect_left(more, far - part) for part in fewer)
    return extreme / prod(len(one) for one in choices)


def smallest(days: Sequence[Weekday]) -> float:
    """The smallest p-value that so many days can give: under an error budget only when there are enough of them."""
    return min(1.0, 2 / prod(1 + len(day.before) for day in days))


def holm(p_values: Sequence[float], budget: float) -> frozenset[int]:
    """Places of the claims that may be made together, so that any of them is wrong with at most `budget` probability.

    S. Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979).
    """
    made: set[int] = set()
    for rank, place in enumerate(sorted(range(len(p_values)), key=lambda one: p_values[one])):
        if p_values[place] > budget / (len(p_values) - rank):
            break
        made.add(place)
    return frozenset(made)


def _common(days: Sequence[Weekday]) -> int:
    """A number that all counts of choices divide, so that distances from means are whole."""
    return lcm(*(1 + len(day.before) for day in days))


def _around_mean(choice: Sequence[int], common: int) -> list[int]:
    """The choices as distances from their mean, times `common`."""
    mean = sum(choice) * common // len(choice)
    return [one * common - mean for one in choice]


def _sums(choices: Sequence[Sequence[int]]) -> list[int]:
    """All sums of one of each, sorted: as many sorted runs as there are choices, which are only to be merged."""
    sums = [0]
    for choice in choices:
        sums = sorted([one + part for part in choice for one in sums])
    return sums
