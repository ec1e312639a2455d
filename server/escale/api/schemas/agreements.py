"""Agreements of a family: proposals, signatures, versions; and the file by which charters are shared."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from escale.api.schemas.base import Instant, ShortText, WireIn, WireOut
from escale.api.schemas.clauses import ClauseIO, Words
from escale.api.schemas.people import PersonOut
from escale.domain.vocabulary import Side

MOST_CLAUSES, MOST_CHOSEN = 40, 40
Key = Annotated[str, Field(min_length=1, max_length=40)]
Clauses = Annotated[list[ClauseIO], Field(min_length=1, max_length=MOST_CLAUSES)]


class TermsIO(BaseModel):
    """What an agreement says. `warn_minutes`: before the end; `finish_minutes`: the last ones, after it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: ShortText
    clauses: Clauses
    warn_minutes: Annotated[int, Field(ge=0, le=60)] = 5
    finish_minutes: Annotated[int, Field(ge=0, le=30)] = 3
    review_on: date


class ProposalIn(WireIn):
    """The first proposal for a child or a teen."""

    member_id: UUID
    terms: TermsIO
    note: Words | None = None


class CounterIn(WireIn):
    """Another proposal. `after`: the number of the version that it answers to."""

    after: Annotated[int, Field(ge=1)]
    terms: TermsIO
    note: Words | None = None


class VersionIn(WireIn):
    """Which version is meant: what was read is what is signed."""

    number: Annotated[int, Field(ge=1)]


class SignatureIn(VersionIn):
    """Signing. `watch`: keys of the catalogue's sites that the member chose to watch once it is in force."""

    watch: Annotated[list[Key], Field(max_length=MOST_CHOSEN)] = []


class SplitIn(WireIn):
    """How the member splits a weekly budget, Monday first, in minutes. From tomorrow on."""

    clause_id: UUID
    minutes: Annotated[list[Annotated[int, Field(ge=0, le=1440)]], Field(min_length=7, max_length=7)]


class SignatureOut(WireOut):
    """Who signed, when. `watch`: the names of the sites that the member watches once it is in force; none for others
    to whom the member's sites are not shown.
    """

    member: PersonOut
    signed_at: Instant
    watch: list[str]


class IdleOut(WireOut):
    """A clause that plays nothing, as no watched site is one that it is about. `offered`: keys of the catalogue."""

    clause_id: UUID
    offered: list[str]


class BegunOut(WireOut):
    """What the days of this week that have begun keep of a weekly budget, Monday first, in minutes."""

    clause_id: UUID
    minutes: list[int]


class UnmetOut(WireOut):
    """Categories of which a member watches no site; `all`: they watch none at all."""

    categories: list[str]
    all: bool


class VersionOut(WireOut):
    """A version. `missing`: the sides that have not signed; `idle`: its clauses that play nothing as things are."""

    number: int
    terms: TermsIO
    proposed_by: PersonOut | None
    proposed_at: Instant
    note: str | None
    signatures: list[SignatureOut]
    missing: list[Side]
    idle: list[IdleOut]
    in_force_since: Instant | None


class AgreementOut(WireOut):
    """An agreement with one child or teen. `proposed`: waits for signatures.

    `begun`: of each weekly budget that is in force.
    `ends_on`: its end was said; the last day of the household on which what was agreed holds.
    """

    id: UUID
    member: PersonOut
    in_force: VersionOut | None
    proposed: VersionOut | None
    earlier: list[VersionOut]
    begun: list[BegunOut]
    review_due: bool
    ends_on: date | None


class AgreementsOut(WireOut):
    """Those that the asking member is a side of."""

    agreements: list[AgreementOut]


class PresetOut(WireOut):
    """Clauses to begin from, in the asking member's language. Ids are new each time."""

    key: str
    title: str
    text: str
    terms: TermsIO


class PresetsOut(WireOut):
    """All presets."""

    presets: list[PresetOut]


class CharterIO(BaseModel):
    """A charter as a file, to share with other families, schools and associations. Names nobody."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["escale-charter"]
    version: Literal[1]
    terms: TermsIO


class CharterCheckOut(WireOut):
    """What the file says, with new ids: to be edited and proposed."""

    terms: TermsIO
