"""What is stored about the member: counted, taken along, deleted, backed up."""

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import BackgroundTasks, Depends, Query, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse
from sqlmodel import Session

from escale.api.deps import DashboardDep, NowDep, PageDep, RuntimeDep, SessionDep, StepUpDep
from escale.api.routing import private
from escale.api.schemas.base import refusals
from escale.api.schemas.data import BackupOut, DataOut, Everything, KeptIn, KeptOut
from escale.api.shapes.data import backup_out, data_out, kept_out, retention
from escale.domain.household import Member
from escale.services import family_log, forgetting, inventory, keeping, people, upkeep
from escale.services.exporting import Export

router = private("/data")
JSON, LINES, CSV = "application/json", "application/jsonl", "text/csv"


async def note_export(member: DashboardDep, now: NowDep, runtime: RuntimeDep) -> Member:
    """Who takes their data along. They read in the log that it was done."""
    async with runtime.write_turn:
        await run_in_threadpool(family_log.note_export, runtime.database, member.id, now)
    return member


ExporterDep = Annotated[Member, Depends(note_export)]


def _file(media_type: str, kind: str) -> dict[int | str, dict[str, Any]]:
    """How a route declares a file. `kind`: its JSON Schema type."""
    return {200: {"description": "The file.", "content": {media_type: {"schema": {"type": kind}}}}}


@router.get("", response_model=DataOut)
async def read_data(page: PageDep, runtime: RuntimeDep) -> Response:
    """How many there are of each, how long they are kept, and the backups, the latest first."""

    def make(session: Session) -> DataOut:
        stored = inventory.read(session, runtime.database.path, page.member, page.now)
        return data_out(stored, keeping.rules(session, runtime.house.usual))

    return await page.fresh(make)


@router.delete("", status_code=204)
def delete_everything(
    _confirm: Annotated[Everything, Query(alias="confirm")],
    member: DashboardDep,
    session: SessionDep,
    now: NowDep,
    runtime: RuntimeDep,
    after: BackgroundTasks,
) -> None:
    """Delete all that the member did and wrote up to now, from the backups too. `confirm` says that this is meant.

    Watched sites and paired browsers stay; so do agreements, minutes asked for and given, and the log, without the
    member's own words beside them. What still waits in a browser is not taken.
    """
    forgetting.forget_everything(session, member, now)
    after.add_task(upkeep.run, runtime.house, now, (upkeep.ERASE,))


@router.get("/export.json", response_class=StreamingResponse, responses=_file(JSON, "object"))
def export_json(member: ExporterDep, now: NowDep, runtime: RuntimeDep) -> StreamingResponse:
    """All that is stored about the member, in one JSON object; docs/en/export.md says what is in it."""
    return _download(Export(runtime.database, member, now).json(), JSON, "escale.json")


@router.get("/visits.jsonl", response_class=StreamingResponse, responses=_file(LINES, "string"))
def export_history(member: ExporterDep, now: NowDep, runtime: RuntimeDep) -> StreamingResponse:
    """All visits, one a line, as `escale import` reads them."""
    return _download(Export(runtime.database, member, now).history(), LINES, "escale-visits.jsonl")


@router.get("/visits.csv", response_class=StreamingResponse, responses=_file(CSV, "string"))
def export_csv(member: ExporterDep, now: NowDep, runtime: RuntimeDep) -> StreamingResponse:
    """All visits, one a row, for spreadsheets."""
    return _download(Export(runtime.database, member, now).csv(), CSV, "escale-visits.csv")


@router.put("/kept", responses=refusals(403, 409))
def keep(body: KeptIn, step_up: StepUpDep, session: SessionDep, now: NowDep, runtime: RuntimeDep) -> KeptOut:
    """How long what browsers sent and the words of intentions are kept from now on, for the household.

    In a household of several an adult's action, and everybody is told.
    """
    wish = retention(body)
    if people.are_several(session):
        step_up.need_adult(session)
        keeping.choose_for_all(session, step_up.member, wish, runtime.house.usual, now)
    else:
        keeping.choose(session, wish)
    return kept_out(wish)


@router.post("/backups", status_code=201, responses=refusals(507))
def back_up(_member: DashboardDep, now: NowDep, runtime: RuntimeDep) -> BackupOut:
    """Take a backup of the household's database now, beside it."""
    return backup_out(inventory.sized(upkeep.back_up_now(runtime.house, now), now))


def _download(pieces: Iterator[str], media_type: str, name: str) -> StreamingResponse:
    return StreamingResponse(
        pieces, media_type=media_type, headers={"content-disposition": f'attachment; filename="{name}"'}
    )
