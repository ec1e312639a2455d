"""The family's week: one page for one conversation."""

from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from escale.api.schemas.base import WireIn, WireOut
from escale.api.schemas.family import SeenOut
from escale.api.schemas.people import PersonOut
from escale.api.schemas.requests import RequestOut
from escale.domain.reviewing import FamilyQuestion, WentWell


class ReviewIn(WireIn):
    """Which week (null: the last whole one)."""

    week: Annotated[str, StringConstraints(pattern=r"^\d{4}-W\d{2}$")] | None = None


class WentWellOut(WireOut):
    """Something that went well: what, of whom, how many (of `out_of`, where that is told), in which clause's words."""

    member: PersonOut
    what: WentWell
    count: int
    out_of: int | None
    words: str | None


class ReviewOut(WireOut):
    """What the asking member may see of everyone's week, in the order of the household's list: no ranking.

    `private`: members who keep their week to themselves. `agreement_ids`: where next week's change is proposed.
    """

    week: str
    people: list[SeenOut]
    private: list[PersonOut]
    went_well: list[WentWellOut]
    requests: list[RequestOut]
    questions: list[FamilyQuestion]
    agreement_ids: list[UUID]
