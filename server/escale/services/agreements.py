"""Agreements as both sides see them, and what they do with them: propose, sign, refuse, end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.agreement_errors import (
    AgreementNotFound,
    AgreementOver,
    AlreadyAgreed,
    NotInForce,
    NotWithAdults,
    TermsRefused,
    VersionPassed,
)
from escale.domain import agreed_sites as needs
from escale.domain.agreed_sites import Unmet
from escale.domain.agreements import Agreement, Signature, Version, closed, missing_sides, open_since, without_chosen
from escale.domain.carried_splits import carried
from escale.domain.catalogue import CatalogueSite
from escale.domain.clauses import Terms
from escale.domain.contradictions import Surroundings, refusals
from escale.domain.household import Member
from escale.domain.sites import Pattern, Site
from escale.domain.visibility import facets
from escale.domain.vocabulary import Facet, FamilyFact, Role
from escale.errors import InvalidRequest, MemberNotFound
from escale.services import agreed_sites, levels, one_sided
from escale.services.household_time import day_closed_by, day_ends_at, day_of
from escale.services.sides import Sides, all_sides, concerning, own_sides, sides_of, tell
from escale.services.standing_since import side_since
from escale.storage import agreements, members, sites

MOST_DRAFTS = 20
"""Proposals kept that nobody signed: what was talked about of late."""


@dataclass(frozen=True, slots=True)
class Places:
    """What clauses may name: the categories there are; `never`: places that are always open; `offered`: sites that
    people often watch.
    """

    categories: tuple[str, ...]
    never: tuple[Pattern, ...]
    offered: tuple[CatalogueSite, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody proposes, and a note that goes with it."""

    terms: Terms
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Signing:
    """The number of the version that was read; `chosen`: keys of the catalogue's sites to watch once it is in force."""

    number: int
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """An agreement as its sides see it on the household's day. `watched`: the member's sites, while it goes on.

    `readable`: what of it is told to who asks. `ends_on`: the last day of what held, once its end was said.
    """

    agreement: Agreement
    readable: Agreement
    sides: Sides
    day: date
    watched: tuple[Site, ...] = ()
    ends_on: date | None = None


def list_for(session: Session, asker: Member, now: datetime) -> list[Seen]:
    """The agreements that are not over, in the order of the household: an adult's with all, a member's own."""
    mine = [one for one in all_sides(session) if one.has(asker.id)]
    found = [(_alive(session, one.member.id, now), one) for one in mine]
    return [_seen(session, asker, agreement, sides, now) for agreement, sides in found if agreement]


def past_of(session: Session, grown: Member, now: datetime) -> list[Seen]:
    """The agreements that there were with somebody who is an adult now, the latest first: theirs alone to read."""
    if grown.role is not Role.ADULT:
        return []
    return [read(session, grown, one.id, now) for one in agreements.of_member(session, grown.id)]


def told_to(session: Session, reader: Member, now: datetime) -> list[Agreement]:
    """All agreements that somebody may read, over or not, with what of each is told to them."""
    found = [
        _told(session, reader, sides.member, one, now)
        for sides in concerning(session, reader)
        for one in agreements.of_member(session, sides.member.id)
    ]
    return [one for one in found if one.versions]


def close(session: Session, grown: Member, now: datetime) -> None:
    """Somebody is an adult from now on: nothing is agreed with them, and no proposal waits any more."""
    for one in agreements.of_member(session, grown.id):
        agreements.put(session, closed(one, now))


def read(session: Session, asker: Member, agreement_id: UUID, now: datetime) -> Seen:
    """One of them, over or not. Raises `AgreementNotFound`."""
    agreement = agreements.get(session, agreement_id)
    if agreement and asker.role is Role.ADULT and agreement.member_id == asker.id:
        past, day = closed(agreement, now), day_of(session, now)
        return Seen(past, past, own_sides(session, asker), day, ends_on=_last_day(session, past))
    sides = sides_of(session, agreement.member_id) if agreement else None
    if agreement is None or sides is None or not sides.has(asker.id):
        raise AgreementNotFound
    seen = _seen(session, asker, agreement, sides, now)
    if not seen.readable.versions:
        raise AgreementNotFound
    return seen


def unmet(session: Session, asker: Member, member_id: UUID, categories: Iterable[str], now: datetime) -> Unmet:
    """Of which categories a child or teen watches no site. They ask that of themselves; adults of a member whom they
    see by category. Raises `MemberNotFound`.
    """
    sides = sides_of(session, member_id)
    if sides is None or not sides.has(asker.id):
        raise MemberNotFound
    shown = facets(sides.member.role, levels.standing(session, sides.member, now).now)
    if asker.id != member_id and Facet.CATEGORY_TOTALS not in shown:
        raise MemberNotFound
    return needs.unmet(categories, sites.list_watched(session, member_id))


def propose(
    session: Session, asker: Member, member_id: UUID, proposal: Proposal, places: Places, now: datetime
) -> Seen:
    """The first proposal. Raises `MemberNotFound`, `NotWithAdults`, `AlreadyAgreed`, `TermsRefused`."""
    sides = sides_of(session, member_id)
    if sides is None or not sides.has(asker.id):
        is_adult = sides is None and members.get(session, member_id) is not None
        raise NotWithAdults if is_adult else MemberNotFound
    if _alive(session, member_id, now):
        raise AlreadyAgreed
    _check(session, sides, proposal.terms, places, now)
    agreement_id = uuid4()
    agreements.add(session, agreement_id, member_id, now)
    _add_version(session, agreement_id, 1, asker, proposal, now)
    tell(session, sides, FamilyFact.PROPOSED, asker.id, proposal.terms.title, None, now)
    return read(session, asker, agreement_id, now)


def propose_again(
    session: Session, asker: Member, agreement_id: UUID, after: int, proposal: Proposal, places: Places, now: datetime
) -> Seen:
    """A counter-proposal, or a change. Raises `AgreementNotFound`, `AgreementOver`, `VersionPassed`, `TermsRefused`."""
    seen = read(session, asker, agreement_id, now)
    latest = _going_on(session, seen, now).latest(now)
    if latest is None or latest.number != after:
        raise VersionPassed
    _check(session, seen.sides, proposal.terms, places, now)
    if latest.is_open:
        agreements.void_signatures(session, agreement_id, latest.number)
        agreements.save_version(session, agreement_id, replace(latest, until=now))
    _forget_drafts(session, seen.agreement)
    _add_version(session, agreement_id, seen.agreement.last_number + 1, asker, proposal, now)
    tell(session, seen.sides, FamilyFact.PROPOSED, asker.id, proposal.terms.title, None, now)
    return read(session, asker, agreement_id, now)


def sign(session: Session, asker: Member, agreement_id: UUID, signing: Signing, places: Places, now: datetime) -> Seen:
    """Sign a version; once is enough. With both sides it is in force at once, in place of the one before.

    Raises `AgreementNotFound`, `AgreementOver`, `VersionPassed`; `TermsRefused` when time has made them impossible;
    `InvalidRequest`, `SiteAlreadyWatched`, `AgreedSite` for sites that cannot be chosen.
    """
    seen = read(session, asker, agreement_id, now)
    version = _named(_going_on(session, seen, now), signing.number, now)
    if version.is_open:
        _check(session, seen.sides, version.terms, places, now)
    if asker.id not in {one.member_id for one in version.signatures}:
        _check_chosen(seen, version, asker, signing, places)
        agreements.sign(session, agreement_id, version.number, Signature(asker.id, now, signing.chosen))
        tell(session, seen.sides, FamilyFact.SIGNED, asker.id, version.terms.title, None, now)
    if _begin_if_signed(session, read(session, asker, agreement_id, now), places, now):
        levels.follow(session, seen.agreement.member_id, now, actor_id=asker.id)
    return read(session, asker, agreement_id, now)


def refuse(session: Session, asker: Member, agreement_id: UUID, number: int, now: datetime) -> Seen:
    """Take a proposal away, by either side. Nothing else follows; an agreement that never was in force is gone.

    Raises `AgreementNotFound`, `VersionPassed`.
    """
    seen = read(session, asker, agreement_id, now)
    if not _named(seen.agreement, number, now).is_open:
        raise VersionPassed
    tell(session, seen.sides, FamilyFact.REFUSED, asker.id, None, None, now)
    left = tuple(one for one in seen.agreement.versions if one.number != number)
    if all(one.in_force_since is None for one in left):
        agreements.remove(session, agreement_id)
        left = ()
    else:
        agreements.remove_version(session, agreement_id, number)
    after = replace(seen.agreement, versions=left)
    return replace(seen, agreement=after, readable=_told(session, asker, seen.sides.member, after, now))


def end(session: Session, asker: Member, agreement_id: UUID, now: datetime) -> Seen:
    """End it with the household's day; saying so twice is once. Raises `AgreementNotFound`, `NotInForce`."""
    seen = read(session, asker, agreement_id, now)
    version = seen.agreement.in_force(now)
    if version is None:
        raise NotInForce
    if seen.agreement.ends_at is None:
        one_sided.end_at(session, seen.agreement, version, day_ends_at(session, now))
        levels.follow(session, seen.agreement.member_id, now, actor_id=asker.id)
        tell(session, seen.sides, FamilyFact.ENDED, asker.id, version.terms.title, None, now)
    return read(session, asker, agreement_id, now)


def _seen(session: Session, asker: Member, agreement: Agreement, sides: Sides, now: datetime) -> Seen:
    watched = tuple(sites.list_watched(session, agreement.member_id))
    told = _told(session, asker, sides.member, agreement, now)
    return Seen(agreement, told, sides, day_of(session, now), watched, _last_day(session, agreement))


def _told(session: Session, reader: Member, member: Member, agreement: Agreement, now: datetime) -> Agreement:
    """What of it is told to somebody: since they are a side, with the member's sites where those are shown to them."""
    since = side_since(session, reader, member)
    if since is None:
        return agreement
    told = open_since(agreement, since)
    shows_sites = Facet.SITE_TOTALS in facets(member.role, levels.standing(session, member, now).now)
    return told if shows_sites else without_chosen(told, reader.id)


def _last_day(session: Session, agreement: Agreement) -> date | None:
    return None if agreement.ends_at is None else day_closed_by(session, agreement.ends_at)


def _alive(session: Session, member_id: UUID, now: datetime) -> Agreement | None:
    """The member's agreement that goes on. It can only be the latest: none begins before the one before is over."""
    latest = next(iter(agreements.of_member(session, member_id)), None)
    return None if latest is None or latest.is_over(now) else latest


def _going_on(session: Session, seen: Seen, now: datetime) -> Agreement:
    alive = _alive(session, seen.agreement.member_id, now)
    if alive is None or alive.id != seen.agreement.id:
        raise AgreementOver
    return seen.agreement


def _named(agreement: Agreement, number: int, now: datetime) -> Version:
    """The proposal or what is in force, when it is the version that was read."""
    for one in (agreement.proposed, agreement.in_force(now)):
        if one is not None and one.number == number:
            return one
    raise VersionPassed


def _check(session: Session, sides: Sides, terms: Terms, places: Places, now: datetime) -> None:
    around = Surroundings(sides.member.role, day_of(session, now), places.categories, places.never)
    for refusal in refusals(terms, around):
        raise TermsRefused(refusal.sentence, refusal.reason, refusal.about)


def _add_version(
    session: Session, agreement_id: UUID, number: int, asker: Member, proposal: Proposal, now: datetime
) -> None:
    version = Version(number, proposal.terms, asker.id, now, proposal.note)
    agreements.add_version(session, agreement_id, version)


def _forget_drafts(session: Session, agreement: Agreement) -> None:
    drafts = [one.number for one in agreement.versions if one.in_force_since is None]
    for number in drafts[:-MOST_DRAFTS]:
        agreements.remove_version(session, agreement.id, number)


def _check_chosen(seen: Seen, version: Version, asker: Member, signing: Signing, places: Places) -> None:
    """Sites are their member's to watch: no other signature brings any, and none is chosen that was not offered."""
    found = needs.chosen(signing.chosen, version.terms, seen.watched, places.offered)
    if not version.is_open or asker.id != seen.agreement.member_id:
        found = ()
    if {one.key for one in found} != set(signing.chosen):
        raise InvalidRequest("These sites are not offered here: read the proposal again, and choose of its sites.")
    for one in found:
        refusal = agreed_sites.refusal(version.terms, seen.agreement.member_id, seen.watched, one)
        if refusal is not None:
            raise refusal


def _begin_if_signed(session: Session, seen: Seen, places: Places, now: datetime) -> bool:
    """Put what both sides signed in force; whether they did. What was before is over, and no end is said any more."""
    version = seen.agreement.proposed
    adults = [one.id for one in seen.sides.adults]
    if version is None or missing_sides(version, seen.agreement.member_id, adults):
        return False
    before = seen.agreement.in_force(now)
    if before is not None:
        agreements.save_version(session, seen.agreement.id, replace(before, until=now))
    else:  # what is signed says what is seen: a choice under an agreement that ended is none under this one
        levels.forget_choice(session, seen.agreement.member_id)
    agreements.save_version(session, seen.agreement.id, replace(version, in_force_since=now))
    agreements.set_end(session, seen.agreement.id, None)
    _carry_splits(session, seen, version, now)
    keys = {key for one in version.signatures for key in one.chosen}
    chosen = needs.chosen(keys, version.terms, seen.watched, places.offered)
    agreed_sites.watch_agreed(session, seen.agreement.member_id, version.terms, chosen, now)
    return True


def _carry_splits(session: Session, seen: Seen, after: Version, now: datetime) -> None:
    """What the member's own splits become under a new version; both sides are told where they do not stay."""
    agreements.remove_splits(session, seen.agreement.id)
    before = seen.agreement.last_held
    if before is None:
        return
    found = carried(before.terms, after.terms, seen.agreement.splits, seen.day)
    for one in found.splits:
        agreements.save_split(session, seen.agreement.id, one)
    for clause, became in found.told:
        tell(session, seen.sides, FamilyFact.SPLIT, None, clause.words, became.value, now)
