"""From a line of a history file to a visit of the domain, or to the reason why not."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from escale.domain.counts import NOTHING as NOTHING_COUNTED
from escale.domain.counts import Counts, made
from escale.domain.events import Intention, Stamp
from escale.domain.history import END_SEQ, RATING_SEQ, REPLY_SEQ, START_SEQ, stretch_absurdity
from escale.domain.intervals import Interval, union
from escale.domain.visits import Cue, End, Rating, Reply, Start, Visit
from escale.domain.vocabulary import Reached, VisitEnd
from escale.services.history_lines import CueLine, IntentionLine, LineWrong, RatingLine, VisitLine

MILLISECOND, NOTHING = timedelta(milliseconds=1), timedelta()
_COUNTED = {"reached", "items_seen", "sponsored_seen"}


def instant(told: datetime) -> datetime:
    """In UTC, cut to whole milliseconds. Raises `LineWrong` outside the years 1 to 9999."""
    try:
        utc = told.astimezone(UTC)
    except OverflowError as error:
        raise LineWrong("instant_absurd") from error
    finer = utc.microsecond % 1000
    return utc - timedelta(microseconds=finer) if finer else utc


def visit_of(line: VisitLine, visit_id: UUID, site_id: UUID, started_at: datetime, ended_at: datetime | None) -> Visit:
    """The visit, as the fold of its events would have left it. Instants in UTC. Raises `LineWrong`."""
    if "attended" not in line and "attended_ms" not in line:
        raise LineWrong("attended_missing")
    first = Stamp(started_at, START_SEQ)
    stretches = [_stretch(*one) for one in line.get("attended", ())]
    rating = _rating(line["rating"]) if "rating" in line else None
    cues = _cues(line["cues"], visit_id) if "cues" in line else ()
    earliest = latest = ended_at or started_at
    for one in stretches:
        earliest, latest = min(earliest, one.start), max(latest, one.end)
    for at in _others(rating, cues):
        earliest, latest = min(earliest, at), max(latest, at)
    if earliest < started_at:
        raise LineWrong("before_start")
    return Visit(
        id=visit_id,
        site_id=site_id,
        zone=line["zone"],
        first=first,
        last_at=latest,
        start=_start(line, first),
        end=_end(line, ended_at),
        rating=rating,
        intervals=union(stretches),
        reported=line["attended_ms"] * MILLISECOND if "attended_ms" in line else NOTHING,
        cues=cues,
        counts=_counts(line),
        checks=tuple(sorted(line.get("checks", {}).items())),
    )


def _counts(line: VisitLine) -> Counts:
    if not line.keys() & _COUNTED:
        return NOTHING_COUNTED
    reached: Mapping[str, Any] = line.get("reached", {})
    by_how = [reached.get(how, 0) for how in Reached]
    return made(by_how, line.get("items_seen", 0), line.get("sponsored_seen", 0))


def _start(line: VisitLine, stamp: Stamp) -> Start | None:
    origin, told = line.get("origin"), line.get("intention")
    if origin is None and told is not None:
        raise LineWrong("origin_missing")
    return Start(stamp, origin, _intention(told) if told else None) if origin else None


def _intention(told: IntentionLine) -> Intention:
    return Intention(told.get("text"), timedelta(seconds=told["planned_seconds"]), told.get("trigger"))


def _end(line: VisitLine, ended_at: datetime | None) -> End | None:
    if ended_at is not None:
        return End(Stamp(ended_at, END_SEQ), line.get("end", VisitEnd.LEFT))
    if "end" in line:
        raise LineWrong("end_missing")
    return None


def _rating(told: RatingLine) -> Rating:
    return Rating(Stamp(instant(told["rated_at"]), RATING_SEQ), told["worth"], told.get("met"))


def _stretch(told_start: datetime, told_end: datetime) -> Interval:
    start, end = instant(told_start), instant(told_end)
    code = stretch_absurdity(start, end)
    if code:
        raise LineWrong(code, "attended")
    return Interval(start, end)


def _cues(told: Sequence[CueLine], visit_id: UUID) -> tuple[Cue, ...]:
    cues = (_cue(one, visit_id, number) for number, one in enumerate(told))
    return tuple(sorted(cues, key=lambda cue: (cue.shown_at, cue.id)))


def _cue(told: CueLine, visit_id: UUID, number: int) -> Cue:
    reply = None
    if ("answer" in told) != ("answered_at" in told):
        raise LineWrong("answer_incomplete")
    if "answer" in told:
        reply = Reply(Stamp(instant(told["answered_at"]), REPLY_SEQ), told["answer"])
    removed_at = instant(told["removed_at"]) if "removed_at" in told else None
    return Cue(uuid5(visit_id, str(number)), told["kind"], instant(told["shown_at"]), reply, removed_at)


def _others(rating: Rating | None, cues: Sequence[Cue]) -> Iterator[datetime]:
    """The instants of what was answered and shown."""
    if rating:
        yield rating.stamp.at
    for cue in cues:
        known = (cue.shown_at, cue.reply.stamp.at if cue.reply else None, cue.removed_at)
        yield from (at for at in known if at is not None)
