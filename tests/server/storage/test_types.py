"""What goes into a column comes out again, in the storage class that STRICT asks for."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

from escale.domain.vocabulary import Role
from escale.storage.types import Bytes16, Day, DurationMs, Flag, InstantMs, Json, Packed, TimeOfDay, Word

DIALECT = sqlite.dialect()


@pytest.mark.parametrize(
    ("kind", "value", "stored"),
    [
        pytest.param(InstantMs(), datetime(2026, 11, 23, 8, 0, 0, 1000, UTC), 1795420800001, id="instant"),
        pytest.param(InstantMs(), datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC), -1000, id="before-1970"),
        pytest.param(DurationMs(), timedelta(seconds=1.5), 1500, id="duration"),
        pytest.param(Bytes16(), UUID(int=7), bytes(15) + b"\x07", id="uuid"),
        pytest.param(Day(), date(2026, 11, 23), "2026-11-23", id="day"),
        pytest.param(TimeOfDay(), time(4), "04:00:00", id="time"),
        pytest.param(Flag(), True, 1, id="yes"),
        pytest.param(Flag(), False, 0, id="no"),
        pytest.param(Json(), ["é", {"a": 1}], '["é",{"a":1}]', id="json"),
        pytest.param(Packed(), (), b"", id="no-numbers"),
        pytest.param(Packed(), (1, 2**32 - 1), b"\x01\0\0\0\xff\xff\xff\xff", id="numbers"),
        pytest.param(Word(Role), Role.TEEN, "teen", id="word"),
    ],
)
def test_there_and_back(kind: TypeDecorator[Any], value: object, stored: object) -> None:
    bound = kind.process_bind_param(value, DIALECT)
    assert (type(bound), bound) == (type(stored), stored)
    assert kind.process_result_value(stored, DIALECT) == value
    assert kind.process_bind_param(None, DIALECT) is None
    assert kind.process_result_value(None, DIALECT) is None


def test_less_than_a_millisecond_is_cut() -> None:
    instant = datetime(2026, 11, 23, 8, 0, 0, 1999, UTC)
    assert InstantMs().process_bind_param(instant, DIALECT) == 1795420800001
