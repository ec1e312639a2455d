"""The only way in for what browsers saw."""

from fastapi import APIRouter, Response
from pydantic import TypeAdapter

from escale.api.deps import BrowserDep, NowDep, RuntimeDep
from escale.api.reading import read_events
from escale.api.schemas.base import refusals
from escale.api.schemas.events import EventBatchIn, EventBatchOut
from escale.services.ingest import Outcome
from escale.services.intake import Batch

router = APIRouter(prefix="/events")
_answer = TypeAdapter(dict[str, list[Outcome]])
"""Written as they are: they say what `EventBatchOut` does, and were made here."""


@router.post("", response_model=EventBatchOut, responses=refusals(503, 507))
async def ingest_events(body: EventBatchIn, browser: BrowserDep, runtime: RuntimeDep, now: NowDep) -> Response:
    """One answer for each event, in order. Accepted events are on the disk when the answer leaves."""
    batch = Batch(browser, body.epoch, read_events(body.events), now)
    outcomes = await runtime.intake.submit(batch)
    return Response(_answer.dump_json({"results": outcomes}), media_type="application/json")
