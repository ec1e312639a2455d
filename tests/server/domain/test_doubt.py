"""When a clock is not believed."""

from datetime import datetime, timedelta

import pytest

from escale.domain.doubt import AGREES_AFTER, FAR, is_doubted
from tests.server.domain.made import NOON

LATER = NOON + FAR + timedelta(days=300)
MOMENT = timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("now", "doubted_at", "expected"),
    [
        pytest.param(NOON, None, False, id="now"),
        pytest.param(NOON - timedelta(days=900), None, False, id="set-back"),
        pytest.param(NOON + FAR, None, False, id="just-near-enough"),
        pytest.param(NOON + FAR + MOMENT, None, True, id="just-too-far"),
        pytest.param(LATER, LATER, True, id="just-doubted"),
        pytest.param(LATER, LATER - AGREES_AFTER + MOMENT, True, id="not-yet-a-day"),
        pytest.param(LATER, LATER - AGREES_AFTER, False, id="a-day-later"),
        pytest.param(LATER, LATER - timedelta(days=200), False, id="much-later"),
        pytest.param(LATER, LATER + timedelta(days=900), True, id="doubted-by-a-clock-further-ahead"),
    ],
)
def test_doubt(now: datetime, doubted_at: datetime | None, expected: bool) -> None:
    assert is_doubted(now, NOON, doubted_at) is expected
