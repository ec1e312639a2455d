"""What a browser is told to do."""

from datetime import timedelta
from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Header, Response

from escale.api.catalogue import exemptions
from escale.api.deps import BrowserDep, MemberDep, NowDep, SessionDep, SettingsDep
from escale.api.schemas.plan import PlanOut
from escale.api.shapes.plan import plan_out
from escale.services import planning

router = APIRouter(prefix="/plan")


@router.get("", response_model=PlanOut, responses={304: {"description": "The plan has not changed."}})
def read_plan(
    _browser: BrowserDep,
    member: MemberDep,
    session: SessionDep,
    settings: SettingsDep,
    now: NowDep,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """The plan of the browser's member. The same plan has the same strong ETag."""
    shortest = timedelta(seconds=settings.shortest_planned_seconds)
    plan = planning.build(session, member, exemptions(settings.exemptions), shortest, now)
    body = plan_out(plan).model_dump_json(by_alias=True).encode()
    etag = f'"{sha256(body).hexdigest()[:32]}"'
    if if_none_match is not None and _names(if_none_match, etag):
        return Response(status_code=304, headers={"etag": etag})
    return Response(body, media_type="application/json", headers={"etag": etag})


def _names(if_none_match: str, etag: str) -> bool:
    """Whether the header names this ETag (RFC 9110, 13.1.2: weak comparison, a list, or `*`)."""
    named = (one.strip().removeprefix("W/") for one in if_none_match.split(","))
    return any(one in (etag, "*") for one in named)
