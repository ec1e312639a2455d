"""How guessing is slowed."""

from datetime import timedelta

import pytest

from escale.domain.pins import wait_after


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [(0, 0), (1, 0), (2, 0), (3, 30), (4, 60), (5, 120), (9, 1920), (10, 3600), (11, 3600), (10_000, 3600)],
)
def test_wait(failures: int, seconds: int) -> None:
    assert wait_after(failures) == timedelta(seconds=seconds)


def test_a_year_is_not_enough_for_four_digits() -> None:
    assert sum((wait_after(tries) for tries in range(10_000)), timedelta()) > timedelta(days=365)
