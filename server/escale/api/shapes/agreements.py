"""Agreements and wishes on the wire."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from escale.api.catalogue import catalogue
from escale.api.schemas.agreements import AgreementOut, BegunOut, IdleOut, SignatureOut, TermsIO, VersionOut
from escale.api.schemas.requests import RequestOut
from escale.api.shapes.people import person_out
from escale.domain import agreed_sites
from escale.domain.agreements import Version, begun, missing_sides, played, splits_on, with_splits
from escale.domain.clause_values import MINUTE, terms_of, terms_values
from escale.domain.clauses import Terms, WeeklyBudget
from escale.domain.household import Member
from escale.services.agreements import MOST_DRAFTS, Seen
from escale.services.granted import Wished


def terms_in(terms: TermsIO) -> Terms:
    """What somebody proposes."""
    return terms_of(terms.model_dump(mode="json"))


def terms_out(terms: Terms) -> TermsIO:
    """What an agreement says."""
    return TermsIO.model_validate(terms_values(terms))


def agreement_out(seen: Seen, now: datetime) -> AgreementOut:
    """An agreement for one of its sides: the same for both, but for what is not told to who asks (`Seen.readable`)."""
    agreement = seen.readable
    holds = agreement.in_force(now)
    kept: list[BegunOut] = []
    if holds is not None:
        kept = _begun(holds.terms, seen)
        latest = splits_on(agreement.splits, max((one.from_day for one in agreement.splits), default=seen.day))
        holds = replace(holds, terms=played(with_splits(holds.terms, latest), seen.sides.member.role))
    now_shown = {one.number for one in (holds, agreement.proposed) if one}
    earlier = [one for one in reversed(agreement.versions) if one.number not in now_shown]
    return AgreementOut(
        id=agreement.id,
        member=person_out(seen.sides.member),
        in_force=_version(holds, seen, idle_out(holds.terms, seen)) if holds else None,
        proposed=_version(waits, seen, idle_out(waits.terms, seen)) if (waits := agreement.proposed) else None,
        earlier=[_version(one, seen) for one in earlier[:MOST_DRAFTS]],
        begun=kept,
        review_due=holds is not None and holds.terms.review_on <= seen.day,
        ends_on=seen.ends_on,
    )


def _begun(terms: Terms, seen: Seen) -> list[BegunOut]:
    weekly = (one for one in terms.clauses if isinstance(one, WeeklyBudget))
    kept = {one.id: begun(one, seen.agreement.splits, seen.day) for one in weekly}
    return [BegunOut(clause_id=key, minutes=[part // MINUTE for part in parts]) for key, parts in kept.items()]


def request_out(wished: Wished) -> RequestOut:
    """A wish for one of its sides: the same for both."""
    request = wished.request
    return RequestOut(
        id=request.id,
        member=person_out(wished.member),
        clause_id=request.clause_id,
        clause_words=request.clause_words,
        minutes=request.wished // MINUTE,
        reason=request.reason,
        asked_at=request.asked_at,
        expires_at=request.expires_at,
        state=wished.state,
        granted_minutes=request.granted // MINUTE,
        answered_by=person_out(wished.answered_by) if wished.answered_by else None,
        answered_at=request.answered_at,
        answer_words=request.answer_words,
    )


def idle_out(terms: Terms, seen: Seen) -> list[IdleOut]:
    """The clauses that would play nothing with the sites that the member watches."""
    found = agreed_sites.idle(terms, seen.watched, catalogue().sites)
    return [IdleOut(clause_id=one.clause.id, offered=[site.key for site in one.offered]) for one in found]


def _version(version: Version, seen: Seen, idle: Sequence[IdleOut] = ()) -> VersionOut:
    names = {one.key: one.name for one in catalogue().sites}
    people: Mapping[UUID, Member] = seen.sides.people
    proposer = people.get(version.proposed_by) if version.proposed_by else None
    return VersionOut(
        number=version.number,
        terms=terms_out(version.terms),
        proposed_by=person_out(proposer) if proposer else None,
        proposed_at=version.proposed_at,
        note=version.note,
        signatures=[
            SignatureOut(
                member=person_out(people[one.member_id]),
                signed_at=one.signed_at,
                watch=[names[key] for key in one.chosen if key in names],
            )
            for one in version.signatures
            if one.member_id in people
        ],
        missing=list(missing_sides(version, seen.agreement.member_id, [one.id for one in seen.sides.adults])),
        idle=list(idle),
        in_force_since=version.in_force_since,
    )
