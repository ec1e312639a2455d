"""The member's sites under an agreement: what it does not leave to them alone, and the sites that it needs."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.agreement_errors import AgreedSite
from escale.domain import agreed_sites as rules
from escale.domain.catalogue import CatalogueSite
from escale.domain.clauses import AnyClause, Terms
from escale.domain.policy import Policy
from escale.domain.sites import MOST_SITES, Site
from escale.errors import EscaleError, SiteAlreadyWatched
from escale.services import agreed
from escale.storage import sites


def check_list(session: Session, member_id: UUID, before: Sequence[Site], after: Sequence[Site], now: datetime) -> None:
    """Whether the watched sites may become `after`. Raises `AgreedSite` when a clause would be about less."""
    terms = _terms(session, member_id, now)
    _refuse(rules.escaped(terms, before, after) if terms else None)


def check_policy(session: Session, site: Site, held: Policy, wish: Policy, now: datetime) -> None:
    """Whether the site's policy may become looser. Raises `AgreedSite` where a clause rules."""
    terms = _terms(session, site.member_id, now)
    _refuse(rules.loosened(terms, site, held, wish) if terms else None)


def check_break(session: Session, site: Site, now: datetime) -> None:
    """Whether the member may take a break of the site. Raises `AgreedSite`."""
    terms = _terms(session, site.member_id, now)
    _refuse(rules.under(terms, site) if terms else None)


def watch_agreed(
    session: Session, member_id: UUID, terms: Terms, chosen: Iterable[CatalogueSite], now: datetime
) -> None:
    """Watch what clauses name and the member does not watch yet, and what the member chose when signing: to be called
    when terms come in force. What came to be watched otherwise in the meantime stays as it is.
    """
    for whole, category in rules.named(terms, sites.list_watched(session, member_id)):
        sites.add(session, Site(uuid4(), member_id, whole.host, (whole,), category, Policy()), now)
    for one in chosen:
        before = sites.list_watched(session, member_id)
        if len(before) < MOST_SITES and refusal(terms, member_id, before, one) is None:
            sites.add(session, _site(one, member_id), now)


def refusal(terms: Terms, member_id: UUID, before: Sequence[Site], chosen: CatalogueSite) -> EscaleError | None:
    """Why a site of the catalogue cannot be watched beside these, under these terms."""
    for other in before:
        if not set(other.patterns).isdisjoint(chosen.patterns):
            return SiteAlreadyWatched(f"“{chosen.name}” is already on the list, as “{other.name}”: change it there.")
    clause = rules.escaped(terms, before, [*before, _site(chosen, member_id)])
    return _agreed(clause) if clause else None


def _site(chosen: CatalogueSite, member_id: UUID) -> Site:
    return Site(uuid4(), member_id, chosen.name, chosen.patterns, chosen.category, Policy())


def _terms(session: Session, member_id: UUID, now: datetime) -> Terms | None:
    holds = agreed.in_force(session, member_id, now)
    return holds.terms if holds else None


def _refuse(clause: AnyClause | None) -> None:
    if clause is not None:
        raise _agreed(clause)


def _agreed(clause: AnyClause) -> AgreedSite:
    return AgreedSite(f"“{clause.words}” is part of an agreement about this site: change the agreement together.")
