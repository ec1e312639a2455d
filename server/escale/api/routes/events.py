"""The only way in for what browsers saw."""

from fastapi import Request, Response
from pydantic import TypeAdapter

from escale.api.deps import asked_by_browser
from escale.api.reading import read_events
from escale.api.routing import for_browsers
from escale.api.schemas.base import refusals
from escale.api.schemas.events import EventBatchIn, EventBatchOut
from escale.services.ingest import Outcome
from escale.services.intake import Batch

router = for_browsers("/events")
_answer = TypeAdapter(dict[str, list[Outcome]])
"""Written as they are: they say what `EventBatchOut` does, and were made here."""


@router.post("", response_model=EventBatchOut, responses=refusals(503, 507))
async def ingest_events(body: EventBatchIn, request: Request) -> Response:
    """One answer for each event, in order. Accepted events are on the disk when the answer leaves."""
    asked = asked_by_browser(request)
    batch = Batch(asked.browser, body.epoch, read_events(body.events), asked.now, asked.member.id, body.sent_at)
    outcomes = await asked.runtime.intake.submit(batch)
    return Response(_answer.dump_json({"results": outcomes}), media_type="application/json")
