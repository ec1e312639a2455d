"""The sections of the figures by the word that asks for each, in the order of their tables."""

from collections.abc import Callable, Iterator

from tests.bench import behind, disk, family, history, ingest, latency, pages, panel, replay, startup, unchanged
from tests.bench.aged import aged
from tests.bench.table import Row, table

SIZES = (10_000, 1_000_000)
LARGE = 10_000_000
"""Raw events, only when asked for: it takes minutes to write them."""
NO_PANEL = "Skipped: the recorded panel (`../shared/data/panel-visits.csv.gz`) is not here."


def start(_large: bool) -> Iterator[str]:
    """Cold start and idle memory."""
    heads = ("what", "start (median of 7)", "memory when idle", "beside FastAPI + SQLModel")
    yield _section("Service: cold start and idle memory", heads, startup.measure())


def one(_large: bool) -> Iterator[str]:
    """One client."""
    heads = ("what", "p50", "p99", "p50 beside the minimal route")
    yield _section("Service: latency, one client, kept connection", heads, latency.measure())


def plan(_large: bool) -> Iterator[str]:
    """The plan that has not changed."""
    title = "Service: the unchanged plan, four kept connections; then 100 requests/s"
    heads = ("what", "at full speed", "p50 / p99 at 100 requests/s", "requests/s beside the minimal route")
    yield _section(title, heads, unchanged.measure())


def crowd(_large: bool) -> Iterator[str]:
    """Many browsers at once."""
    heads = ("what", "throughput", "p50 of a batch", "p99 of a batch")
    yield _section("Service: 16 browsers at once, acknowledged after commit", heads, ingest.measure())


def bulk(_large: bool) -> Iterator[str]:
    """Bulk import."""
    heads = ("what", "visits a second", "time", "time beside raw `sqlite3`")
    yield _section("Bulk import: ten years of one member, 100,000 visits", heads, history.measure())


def past(large: bool) -> Iterator[str]:
    """Pages and batches of a member with five years behind them."""
    with aged((*SIZES, LARGE) if large else SIZES) as ages:
        heads = ("what", "before", "after", "more")
        peaks = _section("Pages: the most memory that the service ever held", heads, pages.measure_peak(ages))
        heads = ("what", "p50", "p99", "p50 beside the smallest")
        yield _section("Ingest: a batch with history behind it", heads, behind.measure(ages))
        title = "Pages: five years of summaries"
        yield _section(f"{title}, the first time since something changed", heads, pages.measure(ages, changed=True))
        yield _section(f"{title}, asked for again", heads, pages.measure(ages, changed=False))
        yield peaks


def recorded(_large: bool) -> Iterator[str]:
    """The recorded panel."""
    title = "Replay of the recorded panel: six devices, three people"
    if not panel.RECORDED.exists():
        yield f"## {title}\n\n{NO_PANEL}"
        return
    heads = ("how", "time", "p50 / p99 of a batch", "outcome")
    yield _section(title, heads, replay.measure())


def room(_large: bool) -> Iterator[str]:
    """The disk."""
    yield _section("Room on the disk", ("what", "room", "of", "bound"), disk.measure())


def week(_large: bool) -> Iterator[str]:
    """A family's week."""
    heads = ("when", "the service's own memory", "that day", "beside the end of day 2")
    yield _section("Seven simulated days of a family of five", heads, family.measure())


SECTIONS: dict[str, Callable[[bool], Iterator[str]]] = {
    "start": start,
    "one": one,
    "plan": plan,
    "crowd": crowd,
    "import": bulk,
    "past": past,
    "panel": recorded,
    "room": room,
    "week": week,
}


def _section(title: str, heads: tuple[str, str, str, str], rows: list[Row]) -> str:
    return f"## {title}\n\n{table(heads, rows)}"
