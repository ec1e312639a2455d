"""Which changes of a member's sites an agreement does not leave to them alone: those that would make it play less."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from escale.domain.agreed import is_played, is_within
from escale.domain.clauses import AnyClause, ChapterClause, GateClause, Scope, Scoped, Terms
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
