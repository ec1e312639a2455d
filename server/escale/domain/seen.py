"""What others see of a member's week: figures and nothing that could be read as a moment, a page or a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce
from uuid import UUID

from escale.domain.figures import NONE, Figures, plus
from escale.domain.period import CategorySummary, by_category
from escale.domain.plans import NO_PLANS, KeptPlans
from escale.domain.sites import SiteTitle
from escale.domain.summary import DaySummary, SiteSummary, together
from escale.domain.vocabulary import Facet, Level

PART_OF: Mapping[str, Facet] = {
    "days": Facet.CATEGORY_TOTALS,
    "categories": Facet.CATEGORY_TOTALS,
    "sites": Facet.SITE_TOTALS,
    "night": Facet.SITE_TOTALS,
    "label": Facet.LABEL,
    "cues": Facet.CUES,
    "ratings": Facet.RATINGS,
    "intentions": Facet.KEPT_INTENTIONS,
    "planned": Facet.KEPT_INTENTIONS,
    "plans": Facet.KEPT_INTENTIONS,
}
"""Which facet each part of the answer belongs to."""


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day of which something may be seen. `gap`: how much of it nothing is known of; `is_gap`: of all of it.

    `is_over`: it has ended. `plans`: of the visits that began in it.
    """

    summary: DaySummary
    facets: frozenset[Facet]
    gap: timedelta
    is_gap: bool
    is_over: bool
    plans: KeptPlans = NO_PLANS


@dataclass(frozen=True, slots=True)
class SeenDay:
    """A day. `attended` None: not to be seen, or not known."""

    day: date
    attended: timedelta | None
    gap: timedelta
    is_gap: bool


@dataclass(frozen=True, slots=True)
class SeenWeek:
    """Figures are sums over the days that may show them; None: none may. `label`: with the time of those days.

    `nights`: on how many days that are over something is known that `night` is of; none for who never watched a site.
    """

    level: Level
    facets: frozenset[Facet]
    days: tuple[SeenDay, ...]
    categories: tuple[CategorySummary, ...]
    sites: tuple[tuple[SiteTitle, SiteSummary], ...]
    night: timedelta | None
    nights: int
    label: tuple[timedelta, Figures] | None
    plans: KeptPlans | None
    cues: Figures | None
    ratings: Figures | None
    intentions: Figures | None
    planned: Figures | None


def see(
    level: Level,
    facets: frozenset[Facet],
    days: Sequence[OpenDay],
    titles: Mapping[UUID, SiteTitle],
    categories: frozenset[str],
) -> SeenWeek:
    """The week from its open days. `categories`: those that are known to all; others are told as none, because their
    names are the member's own.
    """
    known = {
        one: title if title.category in categories else replace(title, category=None) for one, title in titles.items()
    }
    named = _sites(_showing(days, "sites"))
    return SeenWeek(
        level,
        facets,
        tuple(_day(one) for one in days),
        tuple(by_category(_sites(_showing(days, "categories")), {one: title.category for one, title in known.items()})),
        tuple((known[one.site_id], one) for one in sorted(named, key=lambda one: (-one.time.attended, one.site_id))),
        together(one.summary.time for one in _showing(days, "night")).night if _may(facets, "night") else None,
        sum(one.is_over and not one.is_gap for one in _showing(days, "night")) if titles else 0,
        _label(days) if _may(facets, "label") else None,
        sum((one.plans for one in _showing(days, "plans")), NO_PLANS) if _may(facets, "plans") else None,
        *(
            _figures(days, part) if _may(facets, part) else None
            for part in ("cues", "ratings", "intentions", "planned")
        ),
    )


def _may(facets: frozenset[Facet], part: str) -> bool:
    return PART_OF[part] in facets


def _showing(days: Iterable[OpenDay], part: str) -> list[OpenDay]:
    return [one for one in days if _may(one.facets, part)]


def _day(one: OpenDay) -> SeenDay:
    is_told = _may(one.facets, "days") and not one.is_gap
    return SeenDay(one.summary.day, one.summary.time.attended if is_told else None, one.gap, one.is_gap)


def _sites(days: Iterable[OpenDay]) -> list[SiteSummary]:
    found: dict[UUID, list[SiteSummary]] = {}
    for site in (site for one in days for site in one.summary.sites):
        found.setdefault(site.site_id, []).append(site)
    return [_sum(one, several) for one, several in found.items()]


def _sum(site_id: UUID, several: Sequence[SiteSummary]) -> SiteSummary:
    return SiteSummary(site_id, together(one.time for one in several), _plus(one.figures for one in several))


def _figures(days: Iterable[OpenDay], part: str) -> Figures:
    return _plus(site.figures for one in _showing(days, part) for site in one.summary.sites)


def _label(days: Sequence[OpenDay]) -> tuple[timedelta, Figures]:
    return together(one.summary.time for one in _showing(days, "label")).attended, _figures(days, "label")


def _plus(several: Iterable[Figures]) -> Figures:
    return reduce(plus, several, NONE)
