"""Asking for more time under an agreement."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from escale.api.schemas.base import Instant, ShortText, WireIn, WireOut
from escale.api.schemas.clauses import Words
from escale.api.schemas.people import PersonOut
from escale.domain.vocabulary import RequestState

MoreMinutes = Annotated[int, Field(ge=1, le=180)]


class RequestIn(WireIn):
    """A wish. `id` is made by who asks, so that asking twice asks once. `reason`: "to finish …"."""

    id: UUID
    clause_id: UUID
    minutes: MoreMinutes
    reason: Words


class ReserveIn(WireIn):
    """Minutes of the week's reserve, for today."""

    id: UUID
    clause_id: UUID
    minutes: MoreMinutes


class RequestAnswerIn(WireIn):
    """A parent's answer. `minutes`: what is granted, when it is not what was asked for."""

    answer: Literal["granted", "not_now", "talk"]
    minutes: MoreMinutes | None = None
    words: ShortText | None = None


class RequestOut(WireOut):
    """One wish and its answer, the same for both sides. `minutes`: asked for; `granted_minutes`: given."""

    id: UUID
    member: PersonOut
    clause_id: UUID
    clause_words: str
    minutes: int
    reason: str | None
    asked_at: Instant
    expires_at: Instant
    state: RequestState
    granted_minutes: int
    answered_by: PersonOut | None
    answered_at: Instant | None
    answer_words: str | None


class RequestsOut(WireOut):
    """Those that one made or may answer, the latest first. `reserve_left_minutes`: of the asking child."""

    requests: list[RequestOut]
    reserve_left_minutes: int | None
