"""When a cue that does not play is told."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from escale.domain.cue_health import CheckedVisit, asked, failing
from escale.domain.policy import Policy
from escale.domain.visits import Checks
from escale.domain.vocabulary import CueKind

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
SITE = UUID(int=2)
YES: Checks = ((CueKind.CHAPTER, True),)
NO: Checks = ((CueKind.CHAPTER, False),)
OTHER: Checks = ((CueKind.EPISODE, False),)
EVERYTHING = Policy(pace_cue=True, episode_cue=True, autoplay_cue=True, night_cue=True, budget_cue=True)


def visits(*found: Checks, latest_days_ago: int = 1) -> list[CheckedVisit]:
    """A visit a day, the latest first."""
    return [CheckedVisit(NOW - timedelta(days=latest_days_ago + day), checks) for day, checks in enumerate(found)]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([], None, id="nothing-known"),
        pytest.param([NO, NO], None, id="two-are-a-coincidence"),
        pytest.param([NO, NO, NO], (3, 3, False), id="three-in-a-row"),
        pytest.param([NO, NO, NO, YES], (3, 3, True), id="it-worked-before"),
        pytest.param([YES, NO, NO, NO, NO], None, id="able-again"),
        pytest.param([NO, YES, NO, NO, NO], None, id="able-the-other-day"),
        pytest.param([NO, OTHER, NO, OTHER, NO], (3, 5, False), id="visits-that-cannot-tell-do-not-count"),
    ],
)
def test_failing(found: list[Checks], expected: tuple[int, int, bool] | None) -> None:
    told = [
        (one.visits, (NOW - one.since).days, one.worked) for one in failing(SITE, "Feed", Policy(), visits(*found), NOW)
    ]
    assert told == ([expected] if expected else [])


def test_what_was_found_long_ago_says_nothing() -> None:
    assert failing(SITE, "Feed", Policy(), visits(NO, NO, NO, latest_days_ago=30), NOW) != []
    assert failing(SITE, "Feed", Policy(), visits(NO, NO, NO, latest_days_ago=31), NOW) == []


def test_only_what_is_switched_on_can_fail() -> None:
    assert failing(SITE, "Feed", Policy(chapter_cue=False), visits(NO, NO, NO), NOW) == []
    kinds = {CueKind.CHAPTER, CueKind.PACE, CueKind.EPISODE, CueKind.AUTOPLAY}
    assert set(asked(EVERYTHING)) == kinds
