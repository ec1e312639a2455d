"""Sets of time as flat, rising numbers: start, end, start, end and so on. Cheap to unite, to compare and to store."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from escale.domain.intervals import Intervals

EARLIEST_ZONE = timedelta(hours=14)
"""UTC+14 has its days first: no local day starts earlier than this before its midnight in UTC."""
MILLISECOND = timedelta(milliseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Spans = tuple[int, ...]
"""Milliseconds since `origin(day)`. Spans neither overlap nor touch, and none is empty."""


def origin(day: date) -> datetime:
    """The instant that the spans of `day` are counted from: before the day starts anywhere on Earth."""
    return datetime.combine(day, time(), tzinfo=UTC) - EARLIEST_ZONE


def pairs(spans: Spans) -> Iterable[tuple[int, int]]:
    """The start and the end of each."""
    return zip(spans[::2], spans[1::2], strict=True)


def ms_of(at: datetime) -> int:
    """An instant in milliseconds since 1970."""
    return (at - EPOCH) // MILLISECOND


def at_of(ms: int) -> datetime:
    """The instant so many milliseconds after 1970."""
    return EPOCH + ms * MILLISECOND


def spans_of(intervals: Intervals, day: date) -> Spans:
    """Intervals that lie in `day`, as spans. Their bounds are whole milliseconds, as all instants on the wire."""
    since = origin(day)
    return tuple((bound - since) // MILLISECOND for one in intervals for bound in (one.start, one.end))


def joined(spans: Spans, start: int, end: int) -> Spans:
    """`spans` and what lies from `start` to `end`. Two searches and a copy: no more work on a long day."""
    if start >= end:
        return spans
    before, after = bisect_left(spans, start), bisect_right(spans, end)
    if before == after and before % 2:
        return spans
    # An odd place lies inside a span, whose own bound then stays the outer one.
    first = () if before % 2 else (start,)
    last = () if after % 2 else (end,)
    return spans[:before] + first + last + spans[after:]


def united(one: Spans, other: Spans) -> Spans:
    """All that lies in either."""
    large, small = (one, other) if len(one) >= len(other) else (other, one)
    for start, end in pairs(small):
        large = joined(large, start, end)
    return large


def merged(several: list[tuple[int, int]]) -> Spans:
    """All that lies in any of these pairs of start and end, in whatever order, by one sorting."""
    bounds: list[int] = []
    for start, end in sorted(several):
        if bounds and start <= bounds[-1]:
            bounds[-1] = max(bounds[-1], end)
        elif start < end:
            bounds += (start, end)
    return tuple(bounds)


def added(spans: Spans, known: Spans) -> Spans:
    """The spans that are not already, as they are, among `known`."""
    new = set(pairs(spans)).difference(pairs(known))
    return tuple(bound for span in sorted(new) for bound in span)


def covers(spans: Spans, part: Spans) -> bool:
    """Whether all of `part` lies in `spans`."""
    rest = added(part, spans)
    return not rest or united(spans, rest) == spans


def before(spans: Spans, at: int) -> int:
    """How many milliseconds of the spans lie before `at`."""
    place = bisect_left(spans, at)
    whole = sum(spans[1:place:2]) - sum(spans[:place:2])
    return whole + at if place % 2 else whole


def length(spans: Spans) -> timedelta:
    """How long all spans last together."""
    return timedelta(milliseconds=sum(spans[1::2]) - sum(spans[::2]))
