"""What an agreement needs of a member's sites: changes that it does not leave to them alone, since they would make it
play less, and clauses that play nothing yet.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from escale.domain.agreed import is_played, is_within
from escale.domain.catalogue import CatalogueSite, of_category
from escale.domain.clauses import (
    AnyClause,
    Bedtime,
    ChapterClause,
    GateClause,
    QuietHours,
    Scope,
    Scoped,
    Terms,
    is_for_member,
)
from escale.domain.easing import LOOSER
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site, matches

RULED: dict[type, tuple[str, ...]] = {GateClause: ("gate_enabled",), ChapterClause: ("chapter_cue", "chapter_size")}
"""By kind of clause, the fields of a site's policy in which it rules."""


def under(terms: Terms, site: Site) -> AnyClause | None:
    """The first clause that is about the member's visits of a site."""
    return next((clause for clause in terms.clauses if is_played(clause, site)), None)


def loosened(terms: Terms, site: Site, held: Policy, wish: Policy) -> AnyClause | None:
    """The first clause that rules where the wish is looser than what the member chose before."""
    for clause in terms.clauses:
        fields = RULED.get(type(clause), ())
        if is_played(clause, site) and any(LOOSER[name](held, wish) for name in fields):
            return clause
    return None


def escaped(terms: Terms, before: Sequence[Site], after: Sequence[Site]) -> AnyClause | None:
    """The first clause that would be about fewer addresses if the watched sites were `after` instead of `before`.

    An address belongs to the site with the most specific pattern. So addresses leave a clause when no site that it is
    about covers them any more, and when a site that it is not about covers them more closely. A site may not leave a
    clause while it is watched: what was attended there today would be taken along.
    """
    return next((clause for clause in terms.clauses if _escapes(clause, before, after)), None)


def unwatched(terms: Terms, sites: Sequence[Site]) -> tuple[str, ...]:
    """The hosts that clauses name and no watched site is at or below: what is agreed on them could not be played."""
    scoped = (clause.scope for clause in terms.clauses if isinstance(clause, Scoped))
    hosts = dict.fromkeys(scope.host for scope in scoped if scope.host is not None)
    return tuple(host for host in hosts if not any(is_within(Scope(host=host), site) for site in sites))


@dataclass(frozen=True, slots=True)
class Idle:
    """A clause that plays nothing, as no watched site is one that it is about; `offered`: what the catalogue has."""

    clause: AnyClause
    offered: tuple[CatalogueSite, ...]


@dataclass(frozen=True, slots=True)
class Unmet:
    """What a member watches no site of: these categories, or (`all`) none at all."""

    categories: tuple[str, ...]
    all: bool


def named(terms: Terms, sites: Sequence[Site]) -> tuple[tuple[Pattern, str | None], ...]:
    """The addresses that begin to be watched with the terms, as clauses name them, each with its category: that of
    the watched site around it.
    """
    wholes = [Pattern(host, "/") for host in unwatched(terms, sites)]
    around = ((whole, site_at(whole, sites)) for whole in wholes)
    return tuple((whole, site.category if site else None) for whole, site in around)


def idle(terms: Terms, sites: Sequence[Site], catalogue: Iterable[CatalogueSite]) -> tuple[Idle, ...]:
    """The clauses that would play nothing if the terms were in force. `catalogue`: what can be offered.

    A clause that names a site is none of them: its site begins to be watched with the terms.
    """
    offered = tuple(catalogue)
    met = [site.category for site in sites] + [category for _, category in named(terms, sites)]
    found = (one for one in terms.clauses if _is_idle(one, met))
    return tuple(Idle(one, of_category(offered, category) if (category := _category(one)) else ()) for one in found)


def unmet(categories: Iterable[str], sites: Sequence[Site]) -> Unmet:
    """What clauses about would play nothing yet."""
    met = {site.category for site in sites}
    return Unmet(tuple(one for one in categories if one not in met), not sites)


def chosen(
    keys: Collection[str], terms: Terms, sites: Sequence[Site], catalogue: Iterable[CatalogueSite]
) -> tuple[CatalogueSite, ...]:
    """The sites with these keys that idle clauses of the terms offer, in the clauses' order, each once."""
    offered = (site for one in idle(terms, sites, catalogue) for site in one.offered)
    return tuple(dict.fromkeys(site for site in offered if site.key in keys))


def site_at(address: Pattern, sites: Iterable[Site]) -> Site | None:
    """The site with the most specific pattern that covers what a pattern names."""
    covering = (
        (len(one.host), len(one.path), site)
        for site in sites
        for one in site.patterns
        if matches(one, address.host, address.path)
    )
    found = max(covering, key=lambda one: one[:2], default=None)
    return found[2] if found else None


def _is_idle(clause: AnyClause, met: Collection[str | None]) -> bool:
    """Whether a clause is about sites that are none of the watched ones. `met`: the category of each of those."""
    if isinstance(clause, Scoped) and clause.scope.host is not None:
        return False
    is_about_sites = isinstance(clause, Scoped)
    is_about_sites |= isinstance(clause, QuietHours | Bedtime) and is_for_member(clause.who)
    category = _category(clause)
    return is_about_sites and (not met if category is None else category not in met)


def _category(clause: AnyClause) -> str | None:
    return clause.scope.category if isinstance(clause, Scoped) else None


class _Side(StrEnum):
    IN = "in"
    OUT = "out"


def _escapes(clause: AnyClause, before: Sequence[Site], after: Sequence[Site]) -> bool:
    within = {one.id for one in before if is_played(clause, one)}
    if any(one.id in within and not is_played(clause, one) for one in after):
        return True
    held, left = dict(_sides(clause, before)), dict(_sides(clause, after))
    for pattern, side in held.items():
        if side is _Side.IN and _side_at(pattern, left) is not _Side.IN:
            return True
    closer = (pattern for pattern, side in left.items() if side is _Side.OUT and held.get(pattern) is not _Side.OUT)
    return any(_side_at(pattern, held) is _Side.IN for pattern in closer)


def _sides(clause: AnyClause, sites: Iterable[Site]) -> Iterator[tuple[Pattern, _Side]]:
    """Each pattern, and whether the clause is about its site."""
    for site in sites:
        side = _Side.IN if is_played(clause, site) else _Side.OUT
        yield from ((pattern, side) for pattern in site.patterns)


def _side_at(address: Pattern, patterns: dict[Pattern, _Side]) -> _Side | None:
    """On which side what a pattern names would be by other patterns: that of the most specific one that covers it."""
    covering = [one for one in patterns if matches(one, address.host, address.path)]
    closest = max(covering, key=lambda one: (len(one.host), len(one.path)), default=None)
    return None if closest is None else patterns[closest]
