"""The recorded panel: page visits of three people, told as their browsers would tell them, and what they add up to."""

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby, pairwise
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from tests.bench.people import ZONE
from tests.bench.processes import ROOT

RECORDED = ROOT.parent / "shared" / "data" / "panel-visits.csv.gz"
LATER_MS = 313 * 7 * 86_400_000
"""From 2019 to 2025, to the same days of the week: no browser with the extension existed in 2019."""
ATTENDED_MS = 30_000
"""A page counts as attended until the next one, and no longer than a browser waits between two ticks."""
ABSENCE_MS = 300_000
"""After so long, the next page is another visit."""
OWN_SITES = 60
"""Hosts that are sites of their own, the busiest; the others are one site together."""
REST = "rest.example"

Device = tuple[str, str]
Fact = dict[str, object]


@dataclass(frozen=True)
class Page:
    """A page attended on a site, from `at` for `length`; in milliseconds since 1970."""

    site: str
    at: int
    length: int


def recorded(path: Path = RECORDED) -> dict[Device, list[Page]]:
    """The pages of each (person, device), by time."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    busiest = [host for host, _ in Counter(row["host"] for row in rows).most_common(OWN_SITES)]
    names = {host: f"site{number}.example" for number, host in enumerate(busiest)}
    found: defaultdict[Device, list[tuple[int, str]]] = defaultdict(list)
    for row in rows:
        at = round(float(row["at_unix_seconds"]) * 1000) + LATER_MS
        found[row["panelist"], row["device"]].append((at, names.get(row["host"], REST)))
    return {device: list(_pages(sorted(told))) for device, told in sorted(found.items())}


def _pages(told: list[tuple[int, str]]) -> Iterator[Page]:
    for (at, site), (following, _) in pairwise([*told, (told[-1][0] + ATTENDED_MS, "")]):
        yield Page(site, at, min(following - at, ATTENDED_MS))


def visits(pages: list[Page]) -> list[list[Page]]:
    """Pages in a row on one site, without a long absence."""
    found: list[list[Page]] = []
    for page in pages:
        last = found[-1][-1] if found else None
        if last and last.site == page.site and page.at - last.at <= ABSENCE_MS:
            found[-1].append(page)
        else:
            found.append([page])
    return found


def events(pages: list[Page], site_ids: dict[str, str]) -> list[tuple[int, Fact]]:
    """What one device tells: instants in ms, and events as they are sent, without their numbers."""
    return [one for visit in visits(pages) for one in _told(visit, site_ids[visit[0].site])]


def _told(visit: list[Page], site_id: str) -> Iterator[tuple[int, Fact]]:
    shared = {"visit_id": str(uuid4()), "site_id": site_id, "zone": ZONE, "schema": 1}
    first, last, total = visit[0], visit[-1], 0
    yield first.at, {"type": "visit.started", "at": wire(first.at), "origin": "already_open", **shared}
    for page in visit:
        total += page.length
        ends = page.at + page.length
        progress = {"from_at": wire(page.at), "to_at": wire(ends), "attended_ms": total}
        yield ends, {"type": "visit.progressed", "at": wire(ends), **progress, **shared}
    ends = last.at + last.length
    yield ends, {"type": "visit.ended", "at": wire(ends), "reason": "left", "attended_ms": total, **shared}


def wire(ms: int) -> str:
    """An instant as it is sent."""
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)).isoformat(timespec="milliseconds")


@dataclass(frozen=True)
class Totals:
    """Whole attended seconds of days, and of (day, site); how many visits began in (day, site)."""

    days: dict[str, int]
    sites: dict[tuple[str, str], int]
    visits: dict[tuple[str, str], int]


def totals(devices: Iterable[list[Page]]) -> Totals:
    """What one person's devices add up to, by plain sweeping, with no code of the service. Two at once count once."""
    days: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    sites: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    begun: Counter[tuple[str, str]] = Counter()
    for pages in devices:
        begun.update((str(local_day(visit[0].at)), visit[0].site) for visit in visits(pages))
        for page in pages:
            for day, piece in _by_day(page.at, page.at + page.length):
                days[str(day)].append(piece)
                sites[str(day), page.site].append(piece)
    return Totals(
        {day: covered(pieces) // 1000 for day, pieces in days.items()},
        {key: covered(pieces) // 1000 for key, pieces in sites.items()},
        dict(begun),
    )


def local_day(ms: int) -> date:
    """The day that an instant belongs to, where days start at four."""
    return (datetime.fromtimestamp(ms / 1000, ZoneInfo(ZONE)).replace(tzinfo=None) - timedelta(hours=4)).date()


def _by_day(start: int, end: int) -> Iterator[tuple[date, tuple[int, int]]]:
    """The pieces of at most some seconds, looked at millisecond by millisecond where a day ends inside."""
    if start >= end or local_day(start) == local_day(end - 1):
        yield local_day(start), (start, end)
        return
    for day, several in groupby(range(start, end), local_day):
        piece = list(several)
        yield day, (piece[0], piece[-1] + 1)


def covered(pieces: list[tuple[int, int]]) -> int:
    """How much of the line at least one piece covers."""
    total, reached = 0, 0
    for start, end in sorted(pieces):
        total += max(end - max(start, reached), 0)
        reached = max(reached, end)
    return total
