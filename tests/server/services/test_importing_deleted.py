"""A file brings no minute back into a time that was deleted, however its lines tell of it."""

from datetime import date
from typing import Any

import pytest

from escale.services import forgetting
from escale.services.importing import Imported
from tests.server.services.test_importing import Add, add, iso, told
from tests.server.services.world import NOW, World, snapshot

__all__ = ["add"]

STARTS = -9 * 3600
"""When Monday starts in Paris, seen from noon in UTC."""
BEFORE = STARTS - 600


@pytest.mark.parametrize(
    ("line", "is_gone"),
    [
        pytest.param({"ended_at": iso(STARTS + 600)}, True, id="its-end"),
        pytest.param({"ended_at": None}, True, id="attended-without-an-end"),
        pytest.param({"ended_at": iso(STARTS - 300)}, True, id="attended-past-its-end"),
        pytest.param({"ended_at": None, "attended": [[iso(BEFORE), iso(STARTS - 1)]]}, False, id="over-before-it"),
        pytest.param({"ended_at": None, "attended": None, "attended_ms": 5_000}, False, id="nothing-but-a-total"),
    ],
)
def test_what_reaches_into_a_deleted_day_is_left_out(
    world: World, add: Add, line: dict[str, Any], is_gone: bool
) -> None:
    with world.database.writing() as session:
        forgetting.forget_day(session, world.member, date(2026, 11, 23), NOW)
    attended = [[iso(BEFORE), iso(BEFORE + 60)], [iso(STARTS + 60), iso(STARTS + 120)]]
    found = add(told(BEFORE, **{"attended": attended, **line}))
    assert found == (Imported(gone=1) if is_gone else Imported(new=1))
    assert len(snapshot(world)["visit"]) == (not is_gone)
    assert {row[1] for row in snapshot(world)["day_total"]} == (set() if is_gone else {"2026-11-22"})
