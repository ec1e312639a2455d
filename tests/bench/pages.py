"""Every page of a member with five years behind them, at several numbers of raw events: asked for the first time since
something changed, and again.
"""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from statistics import median

from tests.bench.aged import Aged, Ages, short
from tests.bench.people import authorization
from tests.bench.processes import free_port, serving, uvicorn_command
from tests.bench.table import Row
from tests.bench.wire import Wire, now_ms, percentiles

ROUNDS, WARM_UP = 300, 20
ME, CHANGE = "/api/v1/me", b'{"language":"en"}'
"""After a change of the member nothing that is remembered holds, bearers included: those are asked for first."""
YEARS_ASKED = 40
"""Pages of a year, for the peak of memory."""


def paths(now: datetime) -> dict[str, list[str]]:
    """Addresses of each kind of page, to be asked in turn: days and weeks of the last thirty days, whole years."""
    days = [now.date() - timedelta(days=back) for back in range(2, 29)]
    weeks = ["{}-W{:02}".format(*day.isocalendar()) for day in days[7:21:7]]
    months = [f"{now.year - back}-03" for back in range(1, 4)]
    return {
        "today": ["/api/v1/days/today"],
        "day": [f"/api/v1/days/{day}" for day in days],
        "week": [f"/api/v1/weeks/{week}" for week in weeks],
        "week beside the usual ones": [f"/api/v1/weeks/{week}/review" for week in weeks],
        "reflection": [f"/api/v1/reflections/{week}" for week in weeks],
        "reflections that wait": ["/api/v1/reflections"],
        "month": [f"/api/v1/months/{month}" for month in months],
        "year": [f"/api/v1/years/{now.year - back}" for back in range(1, 4)],
        "what is stored": ["/api/v1/data"],
    }


def measure(ages: Ages, *, changed: bool) -> list[Row]:
    """Rows: every kind of page at every size. All services and the floor take turns.

    `changed`: each page is asked for the first time since something changed; otherwise nothing changes.
    """
    asked, headers = paths(datetime.now(UTC)), authorization(ages.person.dashboard)
    port = free_port()
    with serving(uvicorn_command("tests.bench.floors:minimal", port), port), closing(Wire(port)) as floor:
        wires = [(aged, Wire(aged.server.port)) for aged in ages.services]
        taken: dict[tuple[str, int], list[float]] = {}
        floors = []
        for turn in range(ROUNDS + WARM_UP):
            floors.append(_timed(floor, "/", ""))
            for _, wire in wires if changed else ():
                _change(wire, headers)
            for kind, addresses in asked.items():
                for aged, wire in wires:
                    elapsed = _timed(wire, addresses[turn % len(addresses)], headers)
                    if turn >= WARM_UP:
                        taken.setdefault((kind, aged.events), []).append(elapsed)
        for _, wire in wires:
            wire.close()
    rows = [_row("minimal FastAPI route, GET", floors[WARM_UP:], "")]
    for (kind, events), samples in taken.items():
        first = median(taken[kind, ages.services[0].events])
        rows.append(_row(f"{kind}, {short(events)} raw events", samples, f"{median(samples) / first:.2f} ×"))
    return rows


def measure_peak(ages: Ages) -> list[Row]:
    """Rows: the most memory that a service ever held, before and after it was asked for years. Must come first."""
    return [row for aged in ages.services for row in _peaks(ages, aged)]


def _peaks(ages: Ages, aged: Aged) -> list[Row]:
    headers, asked = authorization(ages.person.dashboard), paths(datetime.now(UTC))
    with closing(Wire(aged.server.port)) as wire:
        _timed(wire, asked["day"][0], headers)
        before = aged.server.peak_mb()
        for turn in range(YEARS_ASKED):
            _timed(wire, asked["year"][turn % len(asked["year"])], headers)
        after = aged.server.peak_mb()
    what = f"{YEARS_ASKED} pages of a year, {short(aged.events)} raw events"
    return [Row(what, f"{before:.0f} MB", f"{after:.0f} MB", f"{after - before:.1f} MB")]


def _change(wire: Wire, headers: str) -> None:
    for method, body in (("PATCH", CHANGE), ("GET", b"")):
        status, _, answer = wire.ask(method, ME, headers, body)
        if status != 200:
            raise RuntimeError(f"{method} {ME}: {status} {answer!r}")


def _timed(wire: Wire, path: str, headers: str) -> float:
    begun = now_ms()
    status, _, body = wire.ask("GET", path, headers)
    elapsed = now_ms() - begun
    if status != 200:
        raise RuntimeError(f"{path}: {status} {body!r}")
    return elapsed


def _row(what: str, samples: list[float], beside: str) -> Row:
    p50, p99 = percentiles(samples)
    return Row(what, f"{p50:.2f} ms", f"{p99:.2f} ms", beside)
