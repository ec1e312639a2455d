"""Power cuts that drop what was not synced (security reference, row 20), with `synchronous=NORMAL` as the control.

The service runs under load with its file layer recorded, then dies. Its journal is played again up to random moments;
at each, the files are what a power cut would have left, and all that had been acknowledged by then must be in them.
The service then starts again on one of these disks, so that each run begins where a cut ended.
"""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.browser import all_given_up, started
from tests.faults.disk import Disk, Loss
from tests.faults.household import prepare
from tests.faults.ledger import Ledger, Verdict, judge, sum_up
from tests.faults.recording import Record, records
from tests.faults.service import Service
from tests.faults.stored import problems, stored_events
from tests.faults.summed import differing_from_events, differing_from_rebuilt

BROWSERS = 3
NAMES = ("escale.sqlite3", "escale.sqlite3-wal", "escale.sqlite3-journal")
LIVES = 2
LEAST_ACKNOWLEDGED = 100
PATIENCE_SECONDS = 30.0


@dataclass(frozen=True)
class Cuts:
    """What many power cuts did. `cuts_that_lost`: after how many something acknowledged was missing."""

    cuts: int
    cuts_that_lost: int
    verdict: Verdict
    wrong: tuple[str, ...]


def run(
    synchronous: str,
    runs: int,
    cuts: int,
    load_seconds: float,
    lives: int = LIVES,
    say: Callable[[str], None] = lambda _: None,
) -> Cuts:
    """`cuts` power cuts in each of `lives` lives of the service, in each of `runs` runs."""
    every: list[Cuts] = []
    for number in range(runs):
        with TemporaryDirectory() as folder:
            every += _run(Path(folder), synchronous, cuts, load_seconds, lives)
        say(f"{synchronous}, run {number + 1} of {runs}: {add(every)}")
    return add(every)


def add(every: list[Cuts]) -> Cuts:
    """All of them together."""
    return Cuts(
        cuts=sum(one.cuts for one in every),
        cuts_that_lost=sum(one.cuts_that_lost for one in every),
        verdict=sum_up(one.verdict for one in every),
        wrong=tuple(said for one in every for said in one.wrong),
    )


def _run(folder: Path, synchronous: str, cuts: int, load_seconds: float, lives: int) -> Iterator[Cuts]:
    """Lives on one folder: each but the first begins on the disk that a cut left."""
    prepared = prepare(folder, BROWSERS)
    journal = folder / "journal"
    service = Service(prepared.data_dir, ("-m", "tests.faults.shadowed", str(journal), synchronous))
    ledger = Ledger()
    browsers = started(service.port, prepared.browsers, ledger, pause=0.01)
    try:
        for _ in range(lives):
            disk = Disk(service.data_dir, NAMES)
            journal.unlink(missing_ok=True)
            service.start()
            service.wait_healthy()
            _load(ledger, load_seconds)
            service.kill()
            yield _cut(folder / "cut", disk, list(records(journal)), ledger, cuts)
            _leave(disk, service.data_dir)
    finally:
        service.kill()
        all_given_up(browsers)


def _load(ledger: Ledger, seconds: float) -> None:
    """Let browsers send for so long, and on a busy machine until enough was acknowledged to be lost."""
    begun, before = time.monotonic(), len(ledger.acknowledged)
    while (elapsed := time.monotonic() - begun) < PATIENCE_SECONDS:
        if elapsed >= seconds and len(ledger.acknowledged) - before >= LEAST_ACKNOWLEDGED:
            return
        time.sleep(0.02)


def _cut(folder: Path, disk: Disk, happened: list[Record], ledger: Ledger, cuts: int) -> Cuts:
    """Play what happened; cut the power after `cuts` of its records: random ones, and the last with all lost."""
    last = len(happened) - 1
    moments = {*random.sample(range(last), min(cuts - 1, last)), last}
    verdicts: list[Verdict] = []
    wrong: list[str] = []
    for number, record in enumerate(happened):
        disk.play(record)
        if number in moments:
            loss = Loss.ALL if number == last else random.choice(list(Loss))
            verdict, said = _look(folder, disk, ledger, record.at, loss)
            verdicts.append(verdict)
            wrong += said
    return Cuts(len(verdicts), sum(verdict.lost > 0 for verdict in verdicts), sum_up(verdicts), tuple(wrong))


def _look(folder: Path, disk: Disk, ledger: Ledger, at: int, loss: Loss) -> tuple[Verdict, list[str]]:
    """What is on the disk after a cut at `at`: SQLite recovers it by opening it."""
    with TemporaryDirectory(dir=folder.parent) as left:
        disk.cut(Path(left), loss, random.Random(random.random()))
        path = Path(left) / NAMES[0]
        found = stored_events(path)
        wrong = [*problems(path), *differing_from_rebuilt(path), *differing_from_events(path, ledger, found)]
    return judge(ledger, found, until=at), [f"{loss} of what was not synced lost: {said}" for said in wrong]


def _leave(disk: Disk, data_dir: Path) -> None:
    """Make the folder what a cut now leaves when nothing unsynced lasts."""
    for name in (*NAMES, f"{NAMES[0]}-shm"):
        (data_dir / name).unlink(missing_ok=True)
    disk.cut(data_dir, Loss.ALL, random.Random(0))
