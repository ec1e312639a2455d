"""What a wire event says, as a value of the domain."""

from datetime import timedelta

from escale.api.schemas import events as wire
from escale.domain import events as domain
from escale.domain.counts import Counts, made
from escale.domain.vocabulary import Reached


def fact_of(event: wire.EventIn) -> domain.Fact | None:
    """The fact; None for events that are only kept, such as pauses."""
    match event:
        case wire.VisitProgressed():  # first, because nearly all events are of this type
            total = timedelta(milliseconds=event.attended_ms)
            return domain.VisitProgressed(event.visit_id, event.site_id, event.from_at, event.to_at, total)
        case wire.VisitCounted():
            return domain.VisitCounted(event.visit_id, event.site_id, _counts(event))
        case wire.GateShown():
            return domain.GateShown(event.gate_id, event.site_id)
        case wire.GateAnswered():
            return domain.GateAnswered(event.gate_id, event.site_id, event.answer)
        case wire.CueShown():
            return domain.CueShown(event.visit_id, event.site_id, event.cue_id, event.kind, clause_id=event.clause_id)
        case wire.CueAnswered():
            told = (event.visit_id, event.site_id, event.cue_id, event.kind, event.answer)
            return domain.CueAnswered(*told, clause_id=event.clause_id)
        case wire.CueRemoved():
            return domain.CueRemoved(event.visit_id, event.site_id, event.cue_id, event.kind)
        case wire.CueChecked():
            return domain.CueChecked(event.visit_id, event.site_id, event.kind, event.able)
        case wire.BrowserPaused() | wire.BrowserResumed():
            return None
        case _:
            return _visit_fact(event)


def _visit_fact(
    event: wire.VisitStarted | wire.VisitEnded | wire.VisitRated,
) -> domain.VisitFact:
    match event:
        case wire.VisitStarted():
            return domain.VisitStarted(event.visit_id, event.site_id, event.origin, _intention(event.intention))
        case wire.VisitEnded():
            total = timedelta(milliseconds=event.attended_ms)
            return domain.VisitEnded(event.visit_id, event.site_id, event.reason, total)
        case wire.VisitRated():
            return domain.VisitRated(event.visit_id, event.site_id, event.worth, event.met)


def _counts(event: wire.VisitCounted) -> Counts:
    reached = event.reached
    return made([getattr(reached, how) for how in Reached], event.items, event.sponsored)


def _intention(told: wire.IntentionIn | None) -> domain.Intention | None:
    if told is None:
        return None
    return domain.Intention(told.text, timedelta(seconds=told.planned_seconds), told.trigger)
