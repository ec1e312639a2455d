"""The panel's own sums, checked by hand: they are what the service's are compared with."""

import pytest

from tests.bench.panel import Page, Totals, covered, events, totals, visits, wire

NOON = 1_740_394_800_000
"""2025-02-24 11:00 UTC, noon in Paris."""
BEFORE_FOUR = NOON + 57_600_000 - 10_000
"""Ten seconds before the next day starts, at four in Paris."""


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], 0, id="nothing"),
        pytest.param([(5, 9), (0, 3)], 7, id="apart"),
        pytest.param([(0, 10), (2, 3), (5, 20)], 20, id="one over another"),
        pytest.param([(4, 4)], 0, id="empty"),
    ],
)
def test_what_pieces_cover_counts_once(pieces: list[tuple[int, int]], expected: int) -> None:
    assert covered(pieces) == expected


def test_two_devices_at_once_count_once_in_the_day_and_both_in_their_sites() -> None:
    one, other = Page("a", NOON, 30_000), Page("b", NOON + 20_000, 30_000)
    assert totals([[one], [other]]) == Totals(
        days={"2025-02-24": 50},
        sites={("2025-02-24", "a"): 30, ("2025-02-24", "b"): 30},
        visits={("2025-02-24", "a"): 1, ("2025-02-24", "b"): 1},
    )


def test_a_page_over_the_start_of_a_day_is_split() -> None:
    found = totals([[Page("a", BEFORE_FOUR, 30_000)]])
    assert found.days == {"2025-02-24": 10, "2025-02-25": 20}
    assert found.visits == {("2025-02-24", "a"): 1}


def test_another_site_or_a_long_absence_is_another_visit() -> None:
    pages = [
        Page("a", 0, 9),
        Page("a", 300_000, 9),
        Page("b", 300_500, 9),
        Page("a", 301_000, 9),
        Page("a", 601_001, 9),
    ]
    assert [len(visit) for visit in visits(pages)] == [2, 1, 1, 1]


def test_a_visit_is_told_from_its_start_to_its_end_with_its_total_so_far() -> None:
    told = events([Page("a", NOON, 5_000), Page("a", NOON + 5_000, 7_000)], {"a": "1"})
    assert [event["type"] for _, event in told] == [
        "visit.started",
        "visit.progressed",
        "visit.progressed",
        "visit.ended",
    ]
    assert [event.get("attended_ms") for _, event in told] == [None, 5_000, 12_000, 12_000]
    assert [at - NOON for at, _ in told] == [0, 5_000, 12_000, 12_000]
    assert wire(NOON) == "2025-02-24T11:00:00.000+00:00"
