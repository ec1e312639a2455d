"""What a browser is told to do."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Header, Response
from fastapi.concurrency import run_in_threadpool
from starlette.background import BackgroundTask

from escale.api.deps import BrowserDep, MemberDep, NowDep, RuntimeDep
from escale.api.runtime import Runtime
from escale.api.schemas.plan import PlanOut

router = APIRouter(prefix="/plan")


@router.get("", response_model=PlanOut, responses={304: {"description": "The plan has not changed."}})
async def read_plan(
    browser: BrowserDep,
    member: MemberDep,
    runtime: RuntimeDep,
    now: NowDep,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """The plan of the browser's member. The same plan has the same strong ETag. Who asks is there."""
    plan = runtime.plans.known(browser, member, now)
    if plan is None:
        plan = await run_in_threadpool(runtime.plans.make, browser, member, now)
    task = BackgroundTask(_note, runtime, browser.id, now) if runtime.signs.is_due(browser.id, now) else None
    if if_none_match is not None and _names(if_none_match, plan.etag):
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
