"""Figures that add up: over visits to a day on a site, over days to a week, over sites to a household's table."""

from datetime import timedelta
from operator import add, sub
from typing import Final, NamedTuple

from escale.domain.counts import COUNTED
from escale.domain.gates import Gate
from escale.domain.intervals import length
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, GateAnswer, VisitOrigin

LOOK = timedelta(seconds=60)
"""A visit attended for less is a look (product, capability 6)."""
NOTHING = timedelta()


class Figures(NamedTuple):
    """What visits that started in a day say, each field a sum. The fields are also columns and wire words.

    A tuple, because days are changed by sums of all of them: setting forty fields one by one took longer than adding.

    `planned_attended` is the whole attended time of the visits that had a plan, to be read beside `planned`.
    `unplaced`: attended time that browsers reported in total and whose progress was lost (see `Visit.unplaced`).
    `stated`: visits with an intention. `from_…`: how a visit came about; a visit whose start was lost is in none.
    `met_…`, `worth_…`: the person's own answers; no answer is in none. `trigger_…`: likewise.
    `reached_…`: pages, by how they were reached. `items_seen`: of feeds, with `sponsored_seen` of them paid for.
    `cues_honoured`: cues answered with "done". `looks`: visits that are over and lasted less than `LOOK`.
    """

    planned: timedelta = NOTHING
    planned_attended: timedelta = NOTHING
    unplaced: timedelta = NOTHING
    visits: int = 0
    stated: int = 0
    from_intention: int = 0
    from_pass: int = 0
    from_cue: int = 0
    from_open: int = 0
    met_yes: int = 0
    met_partly: int = 0
    met_no: int = 0
    worth_yes: int = 0
    worth_partly: int = 0
    worth_no: int = 0
    cues_shown: int = 0
    cues_honoured: int = 0
    looks: int = 0
    not_now: int = 0
    trigger_wish: int = 0
    trigger_habit: int = 0
    trigger_boredom: int = 0
    trigger_stress: int = 0
    trigger_notification: int = 0
    trigger_message: int = 0
    trigger_work: int = 0
    reached_typed: int = 0
    reached_search: int = 0
    reached_bookmark: int = 0
    reached_external_link: int = 0
    reached_subscription: int = 0
    reached_in_page_link: int = 0
    reached_recommendation: int = 0
    reached_autoplay: int = 0
    reached_notification: int = 0
    reached_unknown: int = 0
    items_seen: int = 0
    sponsored_seen: int = 0


NAMES = Figures._fields
_DURATIONS: Final = 3
"""They come first."""
DURATIONS, COUNTS = NAMES[:_DURATIONS], NAMES[_DURATIONS:]
NONE = Figures()


def plus(one: Figures, other: Figures) -> Figures:
    """The sum, field by field."""
    if other is NONE or one is NONE:
        return one if other is NONE else other
    return Figures._make(map(add, one, other))


def minus(one: Figures, other: Figures) -> Figures:
    """The difference, field by field."""
    if other is NONE:
        return one
    return Figures._make(map(sub, one, other))


def is_below_zero(figures: Figures) -> bool:
    """Whether anything is less than nothing, which no sum of visits can be."""
    return min(figures[:_DURATIONS]) < NOTHING or min(counts(figures)) < 0


def counts(figures: Figures) -> tuple[int, ...]:
    """Those that are no durations, in the order of `COUNTS`."""
    return figures[_DURATIONS:]


def only_unplaced(figures: Figures) -> Figures:
    """What of them belongs to a day as a whole: its other figures are the sums of its sites."""
    return Figures(unplaced=figures.unplaced) if figures.unplaced else NONE


def of_gate(gate: Gate) -> Figures:
    """What a gate says by itself: that the person turned back. Everything else is said by the visit behind it."""
    return Figures(not_now=1) if gate.answer is GateAnswer.NOT_NOW else NONE


def of_visit(visit: Visit) -> Figures:
    """What a visit says."""
    told, attended = visit.intention, visit.attended
    once = dict.fromkeys(_counted(visit), 1)
    return Figures(
        planned=told.planned if told else NOTHING,
        planned_attended=attended if told else NOTHING,
        unplaced=attended - length(visit.intervals),
        visits=1,
        stated=int(told is not None),
        cues_shown=len(visit.cues),
        cues_honoured=honoured(visit),
        looks=int(visit.end is not None and attended < LOOK),
        **once,
        **dict(zip(COUNTED, visit.counted, strict=False)),
    )


def kind_of(visit: Visit, attended: timedelta) -> tuple[object, ...]:
    """What the counts of a visit hang on: visits of one kind have the same, whatever their durations."""
    start, rating, told = visit.start, visit.rating, visit.intention
    return (
        start.origin if start else None,
        told is not None,
        told.trigger if told else None,
        (rating.worth, rating.met) if rating else None,
        visit.end is not None and attended < LOOK,
        (len(visit.cues), honoured(visit)) if visit.cues else None,
        visit.counted,
    )


def honoured(visit: Visit) -> int:
    """At how many of its cues the person stopped: answered `done`."""
    return sum(1 for cue in visit.cues if cue.reply and cue.reply.answer is CueAnswer.DONE)


def _counted(visit: Visit) -> list[str]:
    """The fields in which the visit counts once, by the words that it carries."""
    found = []
    if visit.start:
        found.append(_origin(visit.start.origin, visit.intention is not None))
    if visit.rating:
        found.append(f"worth_{visit.rating.worth}")
    if visit.rating and visit.rating.met:
        found.append(f"met_{visit.rating.met}")
    if visit.intention and visit.intention.trigger:
        found.append(f"trigger_{visit.intention.trigger}")
    return found


def _origin(origin: VisitOrigin, is_stated: bool) -> str:
    if origin is VisitOrigin.GATE:
        return "from_intention" if is_stated else "from_pass"
    return "from_cue" if origin is VisitOrigin.CUE else "from_open"
