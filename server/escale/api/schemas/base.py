"""What every wire model shares."""

import re
from datetime import UTC, datetime
from typing import Annotated, Any, cast

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

_as_written_here = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z").fullmatch


class WireIn(BaseModel):
    """A body sent to the service. Unknown fields are refused, so a typing error is never silently ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WireOut(BaseModel):
    """A body answered by the service. Every field is always present."""

    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)


def _utc_millis(value: datetime) -> datetime:
    """`value` in UTC, cut to whole milliseconds."""
    if value.utcoffset():
        try:
            value = value.astimezone(UTC)
        except OverflowError as error:
            raise ValueError("the instant lies outside the years 1 to 9999") from error
    return value.replace(microsecond=value.microsecond // 1000 * 1000, tzinfo=UTC)


def _at_once(value: object, otherwise: ValidatorFunctionWrapHandler) -> datetime:
    """An instant as browsers write it is one call; an event has up to three of them. Any other is for Pydantic."""
    if not (isinstance(value, str) and _as_written_here(value)):
        return cast(datetime, otherwise(value))
    try:
        return datetime.fromisoformat(value)
    except ValueError:  # there is no such day or hour, and Pydantic says so
        return cast(datetime, otherwise(value))


def _iso(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


Instant = Annotated[
    AwareDatetime,
    AfterValidator(_utc_millis),
    WrapValidator(_at_once),
    PlainSerializer(_iso, return_type=str, when_used="json"),
]
"""A UTC instant with millisecond precision, `2026-11-23T08:00:00.000Z` on the wire."""

Zone = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_+\-/]+$")]
"""An IANA time zone name; whether it exists is checked when the event is read."""

ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
IntentionText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Token = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[A-Za-z0-9_\-]+$")]
"""Bytes in base64url without padding."""

PlannedSeconds = Annotated[int, Field(ge=1, le=86_400)]


class ErrorOut(WireOut):
    """The body of every refusal. `error` is contract; `detail` is a sentence for people and may change.

    `about`: the words of the clauses that a refusal of terms is about; the one field that is not there without any.
    """

    model_config = ConfigDict(json_schema_serialization_defaults_required=False)

    error: str
    detail: str
    about: list[str] = []


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """How a route declares the statuses that it refuses with."""
    return {status: {"model": ErrorOut} for status in statuses}
