"""The only way in for what browsers saw."""

from asyncio import wrap_future

from fastapi import APIRouter, Response
from pydantic_core import to_json

from escale.api.deps import BrowserDep, NowDep, RuntimeDep
from escale.api.reading import read_event
from escale.api.schemas.base import refusals
from escale.api.schemas.events import EventBatchIn, EventBatchOut
from escale.services.intake import Batch

router = APIRouter(prefix="/events")


@router.post("", response_model=EventBatchOut, responses=refusals(503, 507))
async def ingest_events(body: EventBatchIn, browser: BrowserDep, runtime: RuntimeDep, now: NowDep) -> Response:
    """One answer for each event, in order. Accepted events are on the disk when the answer leaves."""
    batch = Batch(browser, body.epoch, [read_event(raw) for raw in body.events], now)
    outcomes = await wrap_future(runtime.intake.submit(batch))
    return Response(to_json({"results": outcomes}), media_type="application/json")
