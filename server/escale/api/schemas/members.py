"""The member who is looking."""

from datetime import time
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, WithJsonSchema

from escale.api.schemas.base import ShortText, WireIn, WireOut
from escale.domain.vocabulary import Language, Role


def _local_minute(value: time) -> time:
    if value.tzinfo is not None or value.second or value.microsecond:
        raise ValueError("the start of the day is a local time in hours and minutes")
    return value


def _whole_hour(value: time) -> time:
    if value.tzinfo is not None or value != time(value.hour):
        raise ValueError("the start of the day is a whole hour of local time")
    return value


LocalMinute = Annotated[
    time,
    AfterValidator(_local_minute),
    WithJsonSchema({"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$"}),
]
"""A local time of day in whole minutes, without a zone: JSON Schema's own format `time` would ask for one."""

DayStart = Annotated[
    time,
    AfterValidator(_whole_hour),
    WithJsonSchema({"type": "string", "pattern": r"^([01][0-9]|2[0-3]):00(:00)?$"}),
]
"""A local hour. Weeks are told by hours of the clock, and one that two days share would hold a part of each."""


class MeOut(WireOut):
    """The member of this credential. `language` is null until chosen; `welcomed` says whether the first run is over.

    `day_starts_at` is a whole hour, unless an earlier version, which took minutes as well, was told another.
    """

    id: UUID
    name: str
    role: Role
    language: Language | None
    day_starts_at: LocalMinute
    welcomed: bool


class MePatchIn(WireIn):
    """What to change; an absent field stays as it is."""

    name: ShortText | None = None
    language: Language | None = None
    day_starts_at: DayStart | None = None
    welcomed: bool | None = None


class HealthOut(WireOut):
    """The service is there. Says nothing about anyone."""

    status: str
    version: str
