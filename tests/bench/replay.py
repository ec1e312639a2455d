"""The recorded panel once more: at its own bursts, compressed in time, then as fast as it goes."""

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import panel
from tests.bench.aged import served
from tests.bench.panel import Device, Page, Totals
from tests.bench.people import NO_KEY, Person, authorization, opened, settle
from tests.bench.table import Row
from tests.bench.wire import Wire, percentiles

KEPT_S = 2
"""Below what a server keeps an idle connection for (uvicorn: 5 s)."""
GATHERED_MS = 60_000
"""What a browser has to tell within a minute goes out together."""
MOST_IN_BATCH = 200
COMPRESSED_SECONDS = 60.0
EPOCH = 1_700_000_000_000
YEAR = "/api/v1/years/2025"


@dataclass(frozen=True)
class Batch:
    """A body, due so many seconds after the begin of the replay."""

    due: float
    body: bytes


@dataclass(frozen=True)
class Sent:
    """What came of one device's batches: ms from due (or from sending) to the answer, and events by their outcome."""

    latencies: list[float]
    accepted: int
    others: int


def measure() -> list[Row]:
    """Rows: both replays, each into a new service. Raises RuntimeError when a total is not the recorded one."""
    pages = panel.recorded()
    return [
        _replay(pages, f"its bursts, {_days(pages)} days in {COMPRESSED_SECONDS:.0f} s", COMPRESSED_SECONDS),
        _replay(pages, "at full speed", None),
    ]


def _replay(pages: dict[Device, list[Page]], how: str, seconds: float | None) -> Row:
    with TemporaryDirectory() as folder:
        data_dir = Path(folder) / "data"
        people = _people(data_dir, pages)
        work = _work(pages, people, seconds)
        with served(data_dir) as server, ThreadPoolExecutor(len(work)) as pool:
            begun = time.perf_counter()
            sent = list(pool.map(lambda one: _send(server.port, one[0], one[1], begun, seconds), work))
            elapsed = time.perf_counter() - begun
            for name, person in people.items():
                mine = [told for (whose, _), told in pages.items() if whose == name]
                _compare(server.port, person, panel.totals(mine))
    p50, p99 = percentiles([one for device in sent for one in device.latencies])
    accepted, refused = sum(one.accepted for one in sent), sum(one.others for one in sent)
    counts = f"{accepted:,} events accepted, {refused} not; totals equal"
    return Row(f"{how}", f"{elapsed:.1f} s", f"{p50:.1f} / {p99:.1f} ms", counts)


def _days(pages: dict[Device, list[Page]]) -> int:
    first = min(told[0].at for told in pages.values())
    return round((max(told[-1].at for told in pages.values()) - first) / 86_400_000)


def _people(data_dir: Path, pages: dict[Device, list[Page]]) -> dict[str, Person]:
    """Each panellist with one browser for each of their devices."""
    hosts = sorted({page.site for told in pages.values() for page in told})
    names = sorted({name for name, _ in pages})
    with opened(data_dir) as database:
        return dict(zip(names, settle(database, len(names), hosts, (NO_KEY, NO_KEY)), strict=True))


def _work(
    pages: dict[Device, list[Page]], people: dict[str, Person], seconds: float | None
) -> list[tuple[str, list[Batch]]]:
    first = min(told[0].at for told in pages.values())
    last = max(told[-1].at for told in pages.values())
    scale = (seconds or 0) / (last - first)
    found = []
    for name, person in people.items():
        site_ids = {host: str(site_id) for host, site_id in person.site_ids.items()}
        mine = [told for (whose, _), told in pages.items() if whose == name]
        for told, speaker in zip(mine, person.speakers, strict=True):
            batches = list(_batches(panel.events(told, site_ids), first, scale))
            found.append((authorization(speaker.bearer), batches))
    return found


def _batches(told: list[tuple[int, panel.Fact]], first: int, scale: float) -> Iterator[Batch]:
    numbered = [(at, {"seq": seq, **event}) for seq, (at, event) in enumerate(told, start=1)]
    for _, minute in groupby(numbered, lambda one: one[0] // GATHERED_MS):
        gathered = list(minute)
        for place in range(0, len(gathered), MOST_IN_BATCH):
            some = gathered[place : place + MOST_IN_BATCH]
            body = json.dumps({"epoch": EPOCH, "events": [event for _, event in some]}, separators=(",", ":"))
            yield Batch((some[-1][0] - first) * scale, body.encode())


def _send(port: int, headers: str, batches: list[Batch], begun: float, seconds: float | None) -> Sent:
    latencies, accepted, others = [], 0, 0
    with closing(Wire(port)) as wire:
        for batch in batches:
            pause = max(begun + batch.due - time.perf_counter(), 0)
            time.sleep(pause)
            if pause > KEPT_S:
                wire.renew()
            since = time.perf_counter() if seconds is None else begun + batch.due
            status, _, answer = wire.ask("POST", "/api/v1/events", headers, batch.body)
            latencies.append((time.perf_counter() - since) * 1000)
            count = batch.body.count(b'"seq":')
            taken = answer.count(b'"accepted"') if status == 200 else 0
            accepted, others = accepted + taken, others + count - taken
    return Sent(latencies, accepted, others)


def _compare(port: int, person: Person, expected: Totals) -> None:
    with closing(Wire(port)) as wire:
        status, _, body = wire.ask("GET", YEAR, authorization(person.dashboard))
    if status != 200:
        raise RuntimeError(f"{YEAR}: {status} {body!r}")
    read = json.loads(body)
    hosts = {str(site_id): host for host, site_id in person.site_ids.items()}
    keyed = {(row["day"], hosts[row["site_id"]]): row for row in read["rows"]}
    days = {day["day"]: day["attended_seconds"] for day in read["days"]}
    sites = {key: row["attended_seconds"] for key, row in keyed.items()}
    begun = {key: row["visits"] for key, row in keyed.items() if row["visits"]}
    if Totals(days, sites, begun) != expected:
        raise RuntimeError("the year's page does not show what was recorded")
