"""The only way in for what browsers saw."""

from fastapi import APIRouter

from escale.api.deps import BrowserDep, NowDep, SessionDep
from escale.api.reading import read_event
from escale.api.schemas.events import EventBatchIn, EventBatchOut, EventResultOut, EventStatus
from escale.services.ingest import ingest

router = APIRouter(prefix="/events")


@router.post("")
def ingest_events(body: EventBatchIn, browser: BrowserDep, session: SessionDep, now: NowDep) -> EventBatchOut:
    """One answer for each event, in order. Accepted events are on the disk when the answer leaves."""
    outcomes = ingest(session, browser, body.epoch, [read_event(raw) for raw in body.events], now)
    return EventBatchOut(
        results=[
            EventResultOut(seq=one.seq, status=EventStatus(one.status.value), code=one.code, detail=one.detail)
            for one in outcomes
        ]
    )
