"""What a browser is told to do."""

from datetime import datetime
from uuid import UUID

from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.background import BackgroundTask

from escale.api.deps import asked_by_browser
from escale.api.routing import for_browsers
from escale.api.runtime import Runtime
from escale.api.schemas.plan import PlanOut

router = for_browsers("/plan")
IF_NONE_MATCH = {
    "name": "if-none-match",
    "in": "header",
    "required": False,
    "schema": {"anyOf": [{"type": "string"}, {"type": "null"}], "title": "If-None-Match"},
}
"""As FastAPI would describe the header, which the route reads itself."""


@router.get(
    "",
    response_model=PlanOut,
    responses={304: {"description": "The plan has not changed."}},
    openapi_extra={"parameters": [IF_NONE_MATCH]},
)
async def read_plan(request: Request) -> Response:
    """The plan of the member for whom the browser speaks. The same plan has the same strong ETag. Who asks is there."""
    asked = asked_by_browser(request)
    runtime, now, browser, member = asked.runtime, asked.now, asked.browser, asked.member
    plan = runtime.plans.known(browser, member, now)
    if plan is None:
        plan = await run_in_threadpool(runtime.plans.make, browser, member, now)
    task = BackgroundTask(_note, runtime, browser.id, now) if runtime.signs.is_due(browser.id, now) else None
    known = request.headers.get("if-none-match")
    if known is not None and _names(known, plan.etag):
        return Response(status_code=304, headers={"etag": plan.etag}, background=task)
    return Response(plan.body, media_type="application/json", headers={"etag": plan.etag}, background=task)


async def _note(runtime: Runtime, browser_id: UUID, now: datetime) -> None:
    """After the answer, so that nobody waits for it."""
    async with runtime.write_turn:
        await run_in_threadpool(runtime.signs.note, browser_id, now)


def _names(if_none_match: str, etag: str) -> bool:
    """Whether the header names this ETag (RFC 9110, 13.1.2: weak comparison, a list, or `*`)."""
    named = (one.strip().removeprefix("W/") for one in if_none_match.split(","))
    return any(one in (etag, "*") for one in named)
