"""Learn cards: one short lesson, tied to something that just happened (product, capability 18)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from escale.domain.figures import LOOK
from escale.domain.gates import Gate
from escale.domain.plans import OVERRUN
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, CueKind, GateAnswer, Trigger, Worth

MANY_LOOKS = 5
"""Looks in one day from which they are spoken of (product, capability 6: from the fifth on)."""
INNER = frozenset({Trigger.HABIT, Trigger.BOREDOM, Trigger.STRESS})
"""What brings somebody to a site from inside."""


class Card(StrEnum):
    """What a card is about."""

    CHAPTER = "chapter"
    STOPPED = "stopped"
    OVERRUN = "overrun"
    NOT_NOW = "not_now"
    LET_THROUGH = "let_through"
    LOOKS = "looks"
    TRIGGER = "trigger"
    NOT_WORTH = "not_worth"
    EVERY = "every"
    """All of them: who closes this one sees no card any more."""


_OF_GATE = {GateAnswer.NOT_NOW: Card.NOT_NOW, GateAnswer.PASSED: Card.LET_THROUGH}


@dataclass(frozen=True, slots=True, order=True)
class Happening:
    """Something that a card explains, on one site."""

    at: datetime
    card: Card
    site_id: UUID


def card_of_day(
    happenings: Iterable[Happening], closed: Mapping[Card, date], day: date, shown: Card | None = None
) -> Happening | None:
    """The card of a day: what happened first of all that is not closed for good; none where one was closed that day.

    At most one a day: once a card was `shown` no other takes its place, whatever arrives of earlier or later; when what
    it explained is deleted there is none; and a card that is put away is not followed by another one.
    """
    if Card.EVERY in closed or day in closed.values():
        return None
    can_be = (one for one in happenings if one.card not in closed)
    return min((one for one in can_be if shown in (None, one.card)), default=None)


def happenings(visits: Sequence[Visit], gates: Iterable[Gate]) -> Iterator[Happening]:
    """All that visits and gates of a day give reason to explain."""
    for visit in visits:
        yield from _of_visit(visit)
    for gate in gates:
        if gate.answer in _OF_GATE:
            yield Happening(gate.shown.at, _OF_GATE[gate.answer], gate.site_id)
    looks = sorted(
        (visit for visit in visits if visit.end and visit.attended < LOOK),
        key=lambda visit: (visit.latest_at, visit.id),
    )
    if len(looks) >= MANY_LOOKS:
        fifth = looks[MANY_LOOKS - 1]
        yield Happening(fifth.latest_at, Card.LOOKS, fifth.site_id)


def _of_visit(visit: Visit) -> Iterator[Happening]:
    told = visit.intention
    for cue in visit.cues:
        if cue.kind is CueKind.CHAPTER:
            yield Happening(cue.shown_at, Card.CHAPTER, visit.site_id)
        if cue.reply and cue.reply.answer is CueAnswer.DONE:
            yield Happening(cue.reply.stamp.at, Card.STOPPED, visit.site_id)
    if told and told.trigger in INNER:
        yield Happening(visit.started_at, Card.TRIGGER, visit.site_id)
    if told and visit.attended >= told.planned + OVERRUN:
        yield Happening(_attended_for(visit, told.planned + OVERRUN), Card.OVERRUN, visit.site_id)
    if visit.rating and visit.rating.worth is Worth.NO:
        yield Happening(visit.rating.stamp.at, Card.NOT_WORTH, visit.site_id)


def _attended_for(visit: Visit, span: timedelta) -> datetime:
    """When so much of the visit had been attended; where progress was lost, the earliest that it can have been."""
    left = span
    for piece in visit.intervals:
        if piece.length >= left:
            return piece.start + left
        left -= piece.length
    return visit.started_at + span
