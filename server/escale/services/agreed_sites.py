"""The member's sites under an agreement: what it does not leave to them alone, and the sites that it needs."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from sqlmodel import Session

from escale.agreement_errors import AgreedSite
from escale.domain import agreed_sites as rules
from escale.domain.clauses import AnyClause, Terms
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
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


def watch_agreed(session: Session, member_id: UUID, terms: Terms, now: datetime) -> None:
    """Watch what clauses name and the member does not watch yet: to be called when terms come in force."""
    for host in rules.unwatched(terms, sites.list_watched(session, member_id)):
        around = rules.site_at(Pattern(host, "/"), sites.list_watched(session, member_id))
        category = around.category if around else None
        site = Site(uuid4(), member_id, host, (Pattern(host, "/"),), category, Policy())
        sites.add(session, site, now)


def _terms(session: Session, member_id: UUID, now: datetime) -> Terms | None:
    holds = agreed.in_force(session, member_id, now)
    return holds.terms if holds else None


def _refuse(clause: AnyClause | None) -> None:
    if clause is not None:
        raise AgreedSite(f"“{clause.words}” is part of an agreement about this site: change the agreement together.")
