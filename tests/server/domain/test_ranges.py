from hypothesis import given
from hypothesis import strategies as st

from escale.domain.ranges import Range, joined

NUMBERS = st.sets(st.integers(1, 60))


def numbers(ranges: tuple[Range, ...]) -> set[int]:
    return {number for one in ranges for number in range(one.first, one.last + 1)}


@given(NUMBERS)
def test_the_same_numbers_in_the_fewest_ranges(given_numbers: set[int]) -> None:
    found = joined(Range(number, number) for number in given_numbers)
    assert numbers(found) == given_numbers
    assert len(found) == len({number for number in given_numbers if number - 1 not in given_numbers})


@given(NUMBERS, NUMBERS)
def test_ranges_unite(one: set[int], other: set[int]) -> None:
    parts = (joined(Range(number, number) for number in part) for part in (one, other))
    assert numbers(joined(ranged for part in parts for ranged in part)) == one | other


def test_in_a_range() -> None:
    assert [number in Range(2, 4) for number in (1, 2, 4, 5)] == [False, True, True, False]
