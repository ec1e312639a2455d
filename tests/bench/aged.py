"""The same member in services that differ by how many raw events they hold: five years of summaries, words and thirty
days of raw events as they are kept unless somebody chooses otherwise, and more events behind them, never pruned.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from escale.api.reading import read_event
from escale.domain.retention import Retention
from escale.services import keeping, upkeep
from escale.services.ingest import ingest
from escale.settings import Settings
from escale.storage import removal, runs
from escale.storage.engine import Database
from tests.bench import past
from tests.bench.batches import FIRST, batch
from tests.bench.past import VISITS_A_DAY
from tests.bench.people import Person, opened, settle
from tests.bench.processes import Server, escale_command, free_port, serving

HOSTS = ("news.example", "video.example", "chat.example", "shop.example", "games.example")
LIVED = timedelta(days=5 * 365)
KEPT = timedelta(days=30)
FOREVER = Retention(timedelta(days=3_650), timedelta(days=36_500))
"""The longest that a household may choose. With less, the service would prune what is measured while it is measured."""
SIZE = 20
EPOCH = 1_700_000_000_000
COPIED_EPOCH = EPOCH + 10


@dataclass(frozen=True)
class Aged:
    """A running service that holds about `events` raw events, in `data_dir`."""

    events: int
    data_dir: Path
    server: Server


@dataclass(frozen=True)
class Ages:
    """The services by size, and the member whose history all of them hold."""

    person: Person
    services: tuple[Aged, ...]


@contextmanager
def aged(sizes: Sequence[int]) -> Iterator[Ages]:
    """One service for each of `sizes` raw events, all running at once."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        young = Path(folder) / "young"
        with opened(young) as database:
            person = settle(database, 1, HOSTS)[0]
            _live(database, person, datetime.now(UTC).date())
        services = [_started(stack, young, Path(folder) / str(events), events) for events in sizes]
        yield Ages(person, tuple(services))


def _live(database: Database, person: Person, today: date) -> None:
    hosts = list(person.site_ids.values())
    past.live(database, person, today - LIVED, (LIVED - KEPT).days)
    with database.writing() as session:
        removal.forget_texts(session, Settings().retention.texts_before(datetime.now(UTC)))
    first = ((today - KEPT - FIRST.date()).days) * VISITS_A_DAY
    for number in range(first, first + KEPT.days * VISITS_A_DAY):
        tell(database, person, EPOCH, batch(hosts[number % len(hosts)], EPOCH, number, SIZE))
    tell(database, person, COPIED_EPOCH, batch(hosts[0], COPIED_EPOCH, 0, SIZE))
    with database.writing() as session:
        keeping.choose(session, FOREVER)
        for task in upkeep.TASKS:  # the work of a night, such as a backup, is no part of a page
            runs.save(session, task.name, datetime.now(UTC))


def tell(database: Database, person: Person, epoch: int, body: bytes) -> None:
    """Take in a batch of the member's first browser as the service does. Raises ValueError when an event is refused."""
    events = [read_event(raw) for raw in json.loads(body)["events"]]
    with database.writing() as session:
        taken = ingest(session, person.speakers[0].browser, epoch, events, datetime.now(UTC))
    refused = [one for one in taken.outcomes if one.code]
    if refused:
        raise ValueError(refused[0])


def _started(stack: ExitStack, young: Path, data_dir: Path, events: int) -> Aged:
    shutil.copytree(young, data_dir)
    kept = KEPT.days * VISITS_A_DAY * SIZE
    past.multiply(data_dir / "escale.sqlite3", COPIED_EPOCH, SIZE, max(events - kept, 0))
    return Aged(events, data_dir, stack.enter_context(served(data_dir)))


@contextmanager
def served(data_dir: Path) -> Iterator[Server]:
    """Escale on a data folder."""
    port = free_port()
    with serving(escale_command(), port, {"ESCALE_DATA_DIR": str(data_dir), "ESCALE_PORT": str(port)}) as server:
        yield server


def short(events: int) -> str:
    """A number of events as people say it."""
    return f"{events // 1_000_000} million" if events >= 1_000_000 else f"{events // 1_000} thousand"
