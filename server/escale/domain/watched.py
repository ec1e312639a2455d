"""Since when, and until when, something is known of a site: a day before it was watched is no day of zero."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Watch:
    """The member's days on which a site was added and removed; None: it is watched. Neither of them is a whole day."""

    added: date
    removed: date | None = None

    def whole(self, days: Iterable[date]) -> frozenset[date]:
        """Those of the days on which the site was watched from their beginning to their end."""
        added, until = self.added, self.removed or date.max
        return frozenset(day for day in days if added < day < until)

    def outside(self, days: Iterable[date]) -> list[date]:
        """Those of the days on which it was not watched at all."""
        added, until = self.added, self.removed or date.max
        return [day for day in days if not added <= day <= until]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sites of which all is known on every day with data from `since` to the end of the days that are asked about."""

    since: date
    sites: frozenset[UUID]


def known_days(
    days: Collection[date], used: Mapping[UUID, Collection[date]], watches: Mapping[UUID, Watch]
) -> dict[UUID, frozenset[date]]:
    """The `days` on which all is known of a site, for each that was `used`, by the days of its use.

    Use of a day on which a site was not watched came with a history from elsewhere (docs/decisions/0013). Such a
    history told of all the sites that it names, from its first day to its last.
    """
    brought = {site: watches[site].outside(of) for site, of in used.items()}
    history = sorted(day for of in brought.values() for day in of)
    told = frozenset(day for day in days if history and history[0] <= day <= history[-1])
    return {site: watches[site].whole(days) | (told if brought[site] else frozenset()) for site in used}


def stretch(days: Sequence[date], known: Mapping[UUID, Collection[date]], soon_enough: date) -> Stretch | None:
    """The sites whose times may be added up over the same days, in order; None when nothing is known of their last.

    Those that were there by the day `soon_enough`, or else the first that were; it begins with the latest of them.
    """
    begins = {site: _begin(days, of) for site, of in known.items() if days and days[-1] in of}
    if not begins:
        return None
    latest = max(soon_enough, min(begins.values()))
    sites = frozenset(site for site, begin in begins.items() if begin <= latest)
    return Stretch(max(begins[site] for site in sites), sites)


def _begin(days: Sequence[date], known: Collection[date]) -> date:
    """The first of the days without a gap up to the last one, which is known."""
    unknown = [place for place, day in enumerate(days) if day not in known]
    return days[unknown[-1] + 1 if unknown else 0]
