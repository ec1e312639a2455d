"""Watched sites of a member."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam
from sqlmodel import Session, col, select, update

from escale.domain.sites import Break, LaterPolicy, Pattern, Site, SiteTitle
from escale.storage.policies import policy_of, policy_values
from escale.storage.prepared import Prepared, table_of
from escale.storage.rows.sites import SiteRow

_sites = table_of(SiteRow)
_of_member = _sites.c.member_id == bindparam("member_id")
_TITLES = Prepared(_sites.select().with_only_columns(_sites.c.id, _sites.c.name, _sites.c.category).where(_of_member))
_SPANS = Prepared(
    _sites.select().with_only_columns(_sites.c.id, _sites.c.created_at, _sites.c.removed_at).where(_of_member)
)
_IDS = Prepared(_sites.select().with_only_columns(_sites.c.id).where(_of_member))


def add(session: Session, site: Site, now: datetime) -> None:
    """A new site."""
    session.add(SiteRow(id=site.id, member_id=site.member_id, created_at=now, **_values(site)))
    session.flush()


def get(session: Session, member_id: UUID, site_id: UUID) -> Site | None:
    """The member's site with this id, removed or not."""
    row = session.get(SiteRow, site_id)
    return _site(row) if row is not None and row.member_id == member_id else None


def list_watched(session: Session, member_id: UUID) -> list[Site]:
    """The sites that the member watches now, by name."""
    statement = select(SiteRow).where(SiteRow.member_id == member_id, col(SiteRow.removed_at).is_(None))
    return sorted((_site(row) for row in session.exec(statement)), key=lambda site: (site.name.casefold(), site.id))


def list_all(session: Session, member_id: UUID) -> list[Site]:
    """The sites that the member watches or watched, the first one first."""
    statement = select(SiteRow).where(SiteRow.member_id == member_id).order_by(col(SiteRow.created_at), col(SiteRow.id))
    return [_site(row) for row in session.exec(statement)]


def known_ids(session: Session, member_id: UUID) -> frozenset[UUID]:
    """All sites that the member watches or watched."""
    return frozenset(row.id for row in _IDS.rows(session, member_id=member_id))


def titles(session: Session, member_id: UUID) -> dict[UUID, SiteTitle]:
    """What all sites are called that the member watches or watched, by id."""
    rows = _TITLES.rows(session, member_id=member_id)
    return {row.id: SiteTitle(row.name, row.category) for row in rows}


def spans(session: Session, member_id: UUID) -> dict[UUID, tuple[datetime, datetime | None]]:
    """When each site of the member was added, and when it was removed."""
    rows = _SPANS.rows(session, member_id=member_id)
    return {row.id: (row.created_at, row.removed_at) for row in rows}


def save(session: Session, site: Site) -> None:
    """Replace what a member chose about a site."""
    session.exec(update(SiteRow).where(col(SiteRow.id) == site.id).values(**_values(site)))


def remove(session: Session, site_id: UUID, now: datetime) -> None:
    """No longer watched; its history keeps the name."""
    session.exec(update(SiteRow).where(col(SiteRow.id) == site_id).values(removed_at=now))


def bring_back(session: Session, site_id: UUID) -> None:
    """Watched again, as if it had never been removed."""
    session.exec(update(SiteRow).where(col(SiteRow.id) == site_id).values(removed_at=None))


def _values(site: Site) -> dict[str, Any]:
    return {
        "name": site.name,
        "category": site.category,
        "patterns": [str(pattern) for pattern in site.patterns],
        "policy": policy_values(site.policy),
        "later_policy": policy_values(site.later.policy) if site.later else None,
        "later_from": site.later.first_day if site.later else None,
        "break_from": site.on_break.first_day if site.on_break else None,
        "break_until": site.on_break.last_day if site.on_break else None,
    }


def _site(row: SiteRow) -> Site:
    return Site(
        id=row.id,
        member_id=row.member_id,
        name=row.name,
        patterns=tuple(_pattern(text) for text in row.patterns),
        category=row.category,
        policy=policy_of(row.policy),
        removed=row.removed_at is not None,
        later=LaterPolicy(policy_of(row.later_policy), row.later_from) if row.later_policy and row.later_from else None,
        on_break=Break(row.break_from, row.break_until) if row.break_from and row.break_until else None,
    )


def _pattern(text: str) -> Pattern:
    """A stored pattern: parsed once before, so only split again."""
    host, slash, path = text.partition("/")
    return Pattern(host, slash + path or "/")
