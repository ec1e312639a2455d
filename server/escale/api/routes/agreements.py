"""Agreements of a family."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from escale.api.catalogue import catalogue, exemptions, known_categories
from escale.api.charters import CharterFile, presets
from escale.api.deps import DashboardDep, NowDep, ReaderDep, SessionDep, SettingsDep, StepUpDep
from escale.api.routing import private
from escale.api.schemas.agreements import (
    AgreementOut,
    AgreementsOut,
    CharterCheckOut,
    CharterIO,
    CounterIn,
    PresetsOut,
    ProposalIn,
    SignatureIn,
    SplitIn,
    UnmetOut,
    VersionIn,
)
from escale.api.schemas.base import refusals
from escale.api.schemas.review import ReviewIn, ReviewOut
from escale.api.shapes.agreements import agreement_out, terms_in, terms_out
from escale.api.shapes.review import review_out
from escale.domain import period
from escale.domain.clause_values import MINUTE
from escale.domain.period import NotAPeriod
from escale.domain.vocabulary import Language
from escale.errors import InvalidRequest
from escale.services import agreements, charters, reviewing, splitting
from escale.services.agreements import Places, Proposal, Signing
from escale.services.looks import Week
from escale.services.summaries import current_day

router = private("/family")


async def get_places(settings: SettingsDep) -> Places:
    """What clauses may name."""
    known = catalogue()
    return Places(known.categories, exemptions(settings.exemptions).never, known.sites)


PlacesDep = Annotated[Places, Depends(get_places)]


@router.get("/agreements")
def list_agreements(member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementsOut:
    """Those that the asking member is a side of; of who grew up, those that there were with them as well."""
    found = [*agreements.list_for(session, member, now), *agreements.past_of(session, member, now)]
    return AgreementsOut(agreements=[agreement_out(one, now) for one in found])


@router.get("/presets")
def list_presets(request: Request, member: DashboardDep, now: NowDep) -> PresetsOut:
    """Terms to begin from."""
    preferred = Language.FR if request.headers.get("accept-language", "").lower().startswith("fr") else Language.EN
    return PresetsOut(presets=presets(member.language or preferred, current_day(member, now)))


@router.get("/members/{member_id}/unmet", responses=refusals(404))
def read_unmet(member_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> UnmetOut:
    """Of which categories the member watches no site, to write an agreement by. Of others only while they are seen."""
    found = agreements.unmet(session, member, member_id, catalogue().categories, now)
    return UnmetOut(categories=list(found.categories), all=found.all)


@router.post("/agreements", status_code=201, responses=refusals(403, 404, 409))
def propose(body: ProposalIn, step_up: StepUpDep, places: PlacesDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """The first proposal, by an adult or by the child or teen. Nothing of it is played before both sides signed."""
    step_up.need_of_adult(session)
    proposal = Proposal(terms_in(body.terms), body.note)
    return agreement_out(agreements.propose(session, step_up.member, body.member_id, proposal, places, now), now)


@router.get("/agreements/{agreement_id}", responses=refusals(404))
def read_agreement(agreement_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """One agreement."""
    return agreement_out(agreements.read(session, member, agreement_id, now), now)


@router.post("/agreements/{agreement_id}/versions", status_code=201, responses=refusals(403, 404, 409))
def propose_again(
    agreement_id: UUID, body: CounterIn, step_up: StepUpDep, places: PlacesDep, session: SessionDep, now: NowDep
) -> AgreementOut:
    """A counter-proposal, or a change of what is in force. Signatures of the proposal before are void."""
    step_up.need_of_adult(session)
    proposal = Proposal(terms_in(body.terms), body.note)
    seen = agreements.propose_again(session, step_up.member, agreement_id, body.after, proposal, places, now)
    return agreement_out(seen, now)


@router.post("/agreements/{agreement_id}/signatures", status_code=201, responses=refusals(403, 404, 409))
def sign(
    agreement_id: UUID, body: SignatureIn, step_up: StepUpDep, places: PlacesDep, session: SessionDep, now: NowDep
) -> AgreementOut:
    """Sign what was read. It is in force once both sides signed; the member's chosen sites are watched then."""
    step_up.need_of_adult(session)
    signing = Signing(body.number, tuple(body.watch))
    return agreement_out(agreements.sign(session, step_up.member, agreement_id, signing, places, now), now)


@router.post("/agreements/{agreement_id}/refusals", status_code=201, responses=refusals(404, 409))
def refuse(agreement_id: UUID, body: VersionIn, member: DashboardDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """Say no to a proposal. It is gone, what was in force stays, and nothing follows."""
    return agreement_out(agreements.refuse(session, member, agreement_id, body.number, now), now)


@router.post("/agreements/{agreement_id}/end", responses=refusals(403, 404, 409))
def end_agreement(agreement_id: UUID, step_up: StepUpDep, session: SessionDep, now: NowDep) -> AgreementOut:
    """End it, by either side, from tomorrow on."""
    step_up.need_of_adult(session)
    return agreement_out(agreements.end(session, step_up.member, agreement_id, now), now)


@router.put("/agreements/{agreement_id}/split", responses=refusals(403, 404, 409))
def split_week(
    agreement_id: UUID, body: SplitIn, member: DashboardDep, session: SessionDep, now: NowDep
) -> AgreementOut:
    """How the child or teen splits a weekly budget, from tomorrow on."""
    parts = tuple(one * MINUTE for one in body.minutes)
    return agreement_out(splitting.split(session, member, agreement_id, body.clause_id, parts, now), now)


@router.get("/agreements/{agreement_id}/charter", responses=refusals(404))
def export_charter(agreement_id: UUID, member: DashboardDep, session: SessionDep, now: NowDep) -> CharterIO:
    """The latest version as a file that names nobody."""
    seen = agreements.read(session, member, agreement_id, now)
    terms = charters.exported(session, seen, now)
    return CharterIO(format="escale-charter", version=1, terms=terms_out(terms))


@router.post("/charters/check")
def check_charter(
    body: CharterFile, member: DashboardDep, places: PlacesDep, session: ReaderDep, now: NowDep
) -> CharterCheckOut:
    """Read a charter file: its terms with new ids, or a sentence that says what is wrong."""
    return CharterCheckOut(terms=terms_out(charters.checked(session, terms_in(body.terms), places, now)))


@router.post("/review", responses=refusals(404))
def review_family(body: ReviewIn, member: DashboardDep, session: SessionDep, now: NowDep) -> ReviewOut:
    """Everyone's week side by side. Written into the log of each person who is shown."""
    label = body.week or reviewing.last_week(session, now)
    try:
        asked = Week(label, period.week(label))
    except NotAPeriod as error:
        raise InvalidRequest(str(error)) from error
    return review_out(reviewing.review(session, member, asked, known_categories(), now))
