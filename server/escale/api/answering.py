"""How pages are answered: read and written out in one turn of a thread, and not twice while they hold."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from fastapi import Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel
from sqlmodel import Session

from escale.domain.household import Member
from escale.services.remembered import Asked, Remembered
from escale.services.summaries import current_day
from escale.storage.engine import Database

Make = Callable[[Session], BaseModel | bytes]
"""Reads what is shown, and shapes it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A request for one answer: whose, at which path, and when."""

    database: Database
    remembered: Remembered
    member: Member
    path: str
    now: datetime

    async def fresh(self, make: Make) -> Response:
        """What goes on changes with the clock, so it is read each time."""
        return _response(await run_in_threadpool(self._read, make))

    async def until(self, last: date, make: Make) -> Response:
        """What follows from the member's days up to `last`, from what the member chose, and from which day it is."""
        asked = Asked(self.member.id, self.path, last, current_day(self.member, self.now))
        answer = self.remembered.find(asked)
        if answer is None:
            version = self.remembered.version(self.member.id)
            answer = await run_in_threadpool(self._read, make)
            self.remembered.keep(asked, version, answer)
        return _response(answer)

    def _read(self, make: Make) -> bytes:
        with self.database.reading() as session:
            made = make(session)
        return made if isinstance(made, bytes) else made.model_dump_json(by_alias=True).encode()


def _response(body: bytes) -> Response:
    return Response(body, media_type="application/json")
