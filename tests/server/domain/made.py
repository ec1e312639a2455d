"""Events of one visit, made short."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from escale.domain.counts import Counts
from escale.domain.events import (
    CueAnswered,
    CueChecked,
    CueRemoved,
    CueShown,
    Event,
    Fact,
    GateAnswered,
    Intention,
    VisitCounted,
    VisitEnded,
    VisitProgressed,
    VisitRated,
    VisitStarted,
)
from escale.domain.vocabulary import CueAnswer, CueKind, GateAnswer, Trigger, VisitEnd, VisitOrigin, Worth

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
VISIT = UUID(int=1)
SITE = UUID(int=2)
OTHER_SITE = UUID(int=22)
CUE = UUID(int=3)
GATE = UUID(int=4)
PARIS = "Europe/Paris"


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def event(seq: int, seconds: float, fact: Fact | None, zone: str = PARIS) -> Event:
    return Event(seq, at(seconds), zone, "a.test", 1, fact)


def started(seq: int, seconds: float, planned: int | None = 600, visit: UUID = VISIT, site: UUID = SITE) -> Event:
    intention = Intention("a recipe", timedelta(seconds=planned), Trigger.WISH) if planned else None
    return event(seq, seconds, VisitStarted(visit, site, VisitOrigin.GATE, intention))


def progressed(seq: int, start: float, end: float, total: float, visit: UUID = VISIT, site: UUID = SITE) -> Event:
    return event(seq, end, VisitProgressed(visit, site, at(start), at(end), timedelta(seconds=total)))


def ended(
    seq: int, seconds: float, total: float, reason: VisitEnd = VisitEnd.DONE, visit: UUID = VISIT, site: UUID = SITE
) -> Event:
    return event(seq, seconds, VisitEnded(visit, site, reason, timedelta(seconds=total)))


def rated(
    seq: int, seconds: float, worth: Worth, met: Worth | None = None, visit: UUID = VISIT, site: UUID = SITE
) -> Event:
    return event(seq, seconds, VisitRated(visit, site, worth, met))


def counted(seq: int, seconds: float, counts: Counts, visit: UUID = VISIT, site: UUID = SITE) -> Event:
    return event(seq, seconds, VisitCounted(visit, site, counts))


def cue_shown(seq: int, seconds: float, cue: UUID = CUE, visit: UUID = VISIT) -> Event:
    return event(seq, seconds, CueShown(visit, SITE, cue, CueKind.PLANNED_TIME))


def cue_removed(seq: int, seconds: float, cue: UUID = CUE) -> Event:
    return event(seq, seconds, CueRemoved(VISIT, SITE, cue, CueKind.PLANNED_TIME))


def cue_checked(seq: int, seconds: float, kind: CueKind, able: bool, visit: UUID = VISIT) -> Event:
    return event(seq, seconds, CueChecked(visit, SITE, kind, able))


def cue_answered(seq: int, seconds: float, answer: CueAnswer, cue: UUID = CUE, visit: UUID = VISIT) -> Event:
    return event(seq, seconds, CueAnswered(visit, SITE, cue, CueKind.PLANNED_TIME, answer))


def gate_answered(seq: int, seconds: float, answer: GateAnswer, gate: UUID = GATE, site: UUID = SITE) -> Event:
    return event(seq, seconds, GateAnswered(gate, site, answer))
