"""Who sees what of whom: one table, and the one way to read it. Nothing else decides what another member sees."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from escale.domain.vocabulary import Facet, Level, Role

RISE_WAITS = timedelta(hours=24)
"""More to see is told a day before (security reference, row 27)."""

NOTHING: frozenset[Facet] = frozenset()
_SITES = frozenset(
    {Facet.SITE_TOTALS, Facet.CATEGORY_TOTALS, Facet.LABEL, Facet.CUES, Facet.RATINGS, Facet.KEPT_INTENTIONS}
)
_CATEGORIES = frozenset({Facet.CATEGORY_TOTALS, Facet.KEPT_INTENTIONS})
_AGREED = frozenset({Facet.AGREEMENT_KEPT, Facet.CONTINUED, Facet.WISHES})
"""Of whom an agreement is with. Going on and wishes are told from its signing on, in the log and on their own page."""
TABLE: Mapping[Role, Mapping[Level, frozenset[Facet]]] = {
    Role.CHILD: {Level.NOTHING: NOTHING, Level.SITES: _SITES | _AGREED},
    Role.TEEN: {Level.NOTHING: NOTHING, Level.CATEGORIES: _CATEGORIES | _AGREED, Level.SITES: _SITES | _AGREED},
    Role.ADULT: {Level.NOTHING: NOTHING, Level.CATEGORIES: _CATEGORIES, Level.SITES: _SITES},
}
"""By the role of who is looked at and the level that holds. What is not in it is not seen (product, capability 11)."""
NEVER = frozenset(
    {
        Facet.ADDRESSES,
        Facet.TITLES,
        Facet.SEARCHES,
        Facet.INTENTION_TEXTS,
        Facet.REFLECTIONS,
        Facet.VISIT_TIMES,
    }
)
"""What nobody ever sees of anybody else, whatever the table will say."""
CHOICES: Mapping[Role, tuple[Level, ...]] = {
    Role.CHILD: (),
    Role.TEEN: (Level.CATEGORIES, Level.SITES),
    Role.ADULT: (Level.NOTHING, Level.CATEGORIES, Level.SITES),
}
"""What a member may wish for themselves. A teen's holds while an agreement is in force, an adult's always."""
BY_AGREEMENT: Mapping[Role, Level] = {
    Role.CHILD: Level.SITES,
    Role.TEEN: Level.CATEGORIES,
    Role.ADULT: Level.NOTHING,
}
"""The level of who chose nothing, while an agreement is in force; without one it is nothing."""
HEIGHT: Mapping[Level, int] = {level: height for height, level in enumerate(Level)}


def facets(role: Role, level: Level) -> frozenset[Facet]:
    """What others see of a member of this role at this level: a line of the table, or nothing."""
    return TABLE[role].get(level, NOTHING) - NEVER


def may_look(viewer: Role, subject: Role, level: Level) -> bool:
    """Whether one member may look at another: adults at children and teens, everybody at adults who share.

    Siblings never look at each other. At nothing there is nothing to look at.
    """
    return bool(facets(subject, level)) and (viewer is Role.ADULT or subject is Role.ADULT)


def visible(viewer: Role, subject: Role, now: Level, then: Level) -> frozenset[Facet]:
    """What may be seen of a day in which the level `then` held, while `now` holds: never more than either allows.

    So the past is never opened, and growing up closes it.
    """
    return facets(subject, now) & facets(subject, then) if may_look(viewer, subject, now) else NOTHING


def level_of(role: Role, chosen: Level | None, is_agreed: bool) -> Level:
    """The level that follows from a role, a member's own choice, and whether an agreement is in force."""
    wish = chosen if chosen in CHOICES[role] else None
    if role is Role.ADULT:
        return wish or Level.NOTHING
    return (wish or BY_AGREEMENT[role]) if is_agreed else Level.NOTHING


@dataclass(frozen=True, slots=True)
class LevelSpan:
    """A level from one instant to, and without, another; None: open."""

    level: Level
    from_at: datetime
    until_at: datetime | None


def held(spans: Iterable[LevelSpan], at: datetime) -> Level:
    """The level at an instant. Without a span: nothing."""
    for span in spans:
        if span.from_at <= at and (span.until_at is None or at < span.until_at):
            return span.level
    return Level.NOTHING


def lowest(spans: Iterable[LevelSpan], start: datetime, end: datetime) -> Level:
    """The lowest level that held at any instant of a time: what may be said of it as a whole."""
    inside = sorted(
        (max(span.from_at, start), min(span.until_at or end, end), span.level)
        for span in spans
        if span.from_at < end and (span.until_at is None or span.until_at > start)
    )
    reached, found = start, Level.SITES
    for begun, ended, level in inside:
        if begun > reached:
            return Level.NOTHING
        reached, found = max(reached, ended), min(found, level, key=HEIGHT.__getitem__)
    return found if reached >= end else Level.NOTHING


def coming(spans: Iterable[LevelSpan], now: datetime) -> LevelSpan | None:
    """The first level that begins later."""
    return min((span for span in spans if span.from_at > now), key=lambda span: span.from_at, default=None)


def changed(spans: Sequence[LevelSpan], level: Level, now: datetime, rises_at: datetime) -> tuple[LevelSpan, ...]:
    """The spans when `level` is wanted from `now` on. A fall holds at once; a rise from `rises_at`, or from when it was
    told to come. What was, stays: a past level is never another one.
    """
    before, next_one = held(spans, now), coming(spans, now)
    if HEIGHT[level] <= HEIGHT[before]:
        return (*_past(spans, now), LevelSpan(level, now, None))
    told = next_one.from_at if next_one and next_one.level is level else rises_at
    return (*_past(spans, now), LevelSpan(before, now, told), LevelSpan(level, told, None))


def ended(spans: Sequence[LevelSpan], level: Level, at: datetime) -> tuple[LevelSpan, ...]:
    """The spans when no more than `level` holds from a coming instant on."""
    lower = min(held(spans, at), level, key=HEIGHT.__getitem__)
    return (*_past(spans, at), LevelSpan(lower, at, None))


def _past(spans: Iterable[LevelSpan], at: datetime) -> tuple[LevelSpan, ...]:
    return tuple(_cut(span, at) for span in spans if span.from_at < at)


def _cut(span: LevelSpan, now: datetime) -> LevelSpan:
    is_over = span.until_at is not None and span.until_at <= now
    return span if is_over else LevelSpan(span.level, span.from_at, now)
