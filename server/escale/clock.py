"""The edge's clock. Everything below the edge receives `now` as an argument; nothing in the product fakes time."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present instant, aware, in UTC."""


def system_clock() -> datetime:
    """The machine's clock, aware, in UTC."""
    return datetime.now(UTC)


def system_zone() -> str:
    """The machine's IANA time zone; UTC when it cannot be told."""
    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or "UTC"
    except LookupError:
        return "UTC"
