"""Agreements of a family."""

from uuid import UUID

from escale.api.deps import DashboardDep, NowDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.agreements import (
    AgreementOut,
    AgreementsOut,
    CharterCheckOut,
    CharterIO,
    CounterIn,
    PresetsOut,
    ProposalIn,
    SplitIn,
    VersionIn,
)
from escale.api.schemas.base import refusals
from escale.api.schemas.review import ReviewIn, ReviewOut

router = private("/family")


@router.get("/agreements")
def list_agreements(member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementsOut:
    """Those that the asking member is a side of."""
    raise NotImplementedError


@router.get("/presets")
def list_presets(member: DashboardDep, now: NowDep) -> PresetsOut:
    """Terms to begin from."""
    raise NotImplementedError


@router.post("/agreements", status_code=201, responses=refusals(403, 404, 409))
def propose(body: ProposalIn, member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """The first proposal, by an adult or by the child or teen. Nothing of it is played before both sides signed."""
    raise NotImplementedError


@router.get("/agreements/{agreement_id}", responses=refusals(404))
def read_agreement(agreement_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """One agreement."""
    raise NotImplementedError


@router.post("/agreements/{agreement_id}/versions", status_code=201, responses=refusals(403, 404, 409))
def propose_again(
    agreement_id: UUID, body: CounterIn, member: DashboardDep, session: SessionDep, now: NowDep
) -> AgreementOut:
    """A counter-proposal, or a change of what is in force. Signatures of the proposal before are void."""
    raise NotImplementedError


@router.post("/agreements/{agreement_id}/signatures", status_code=201, responses=refusals(403, 404, 409))
def sign(agreement_id: UUID, body: VersionIn, member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """Sign what was read. It is in force once both sides signed."""
    raise NotImplementedError


@router.post("/agreements/{agreement_id}/refusals", status_code=201, responses=refusals(404, 409))
def refuse(agreement_id: UUID, body: VersionIn, member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """Say no to a proposal. It is gone, what was in force stays, and nothing follows."""
    raise NotImplementedError


@router.post("/agreements/{agreement_id}/end", responses=refusals(403, 404, 409))
def end_agreement(agreement_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """End it, by either side, from tomorrow on."""
    raise NotImplementedError


@router.put("/agreements/{agreement_id}/split", responses=refusals(403, 404, 409))
def split_week(
    agreement_id: UUID, body: SplitIn, member: DashboardDep, session: SessionDep, now: NowDep
) -> AgreementOut:
    """How the child or teen splits a weekly budget, from tomorrow on."""
    raise NotImplementedError


@router.get("/agreements/{agreement_id}/charter", responses=refusals(404))
def export_charter(agreement_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> CharterIO:
    """The latest version as a file that names nobody."""
    raise NotImplementedError


@router.post("/charters/check")
def check_charter(body: CharterIO, member: DashboardDep) -> CharterCheckOut:
    """Read a charter file: its terms with new ids, or a sentence that says what is wrong."""
    raise NotImplementedError


@router.post("/review", responses=refusals(404))
def review_family(body: ReviewIn, member: DashboardDep, session: SessionDep, now: NowDep) -> ReviewOut:
    """Everyone's week side by side. Written into the log of each person who is shown."""
    raise NotImplementedError
