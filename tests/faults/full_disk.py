"""A disk that fills up at many sizes (security reference, row 21).

`python -m tests.faults.full_disk SIZES` prints the figures as JSON, on a tmpfs, inside mounts of its own.
"""

import json
import random
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.processes import ROOT
from tests.faults.disks import ALONE, Disk, FileLimit, Tmpfs, can_mount
from tests.faults.filling import Filling
from tests.faults.household import prepare
from tests.faults.ledger import Verdict, judge
from tests.faults.service import Service
from tests.faults.stored import problems, stored_events
from tests.faults.summed import differing_from_events, differing_from_rebuilt

ROOMS = ((0, 16_000), (0, 200_000), (0, 400_000), (0, 400_000))
"""Ranges that the free bytes are drawn from, each as often: a batch takes about 100 kB of the journal."""
BIG_ROOM = (3_500_000, 5_000_000)
BIG_EVERY = 25
"""Now and then there is room for so much that the journal is folded into the file on a disk that is full."""


@dataclass(frozen=True)
class Filled:
    """What many full disks did. `refused`: after how many sizes the service said 507. `recovered_seconds`: the longest
    time from room to the next acknowledgement. `wrong`: anything else, in words.
    """

    kind: str
    sizes: int
    refused: int
    recovered_seconds: float
    verdict: Verdict
    wrong: tuple[str, ...]


def run(sizes: int) -> Filled:
    """Fill a tmpfs, or where it cannot be mounted limit the files of the process."""
    with TemporaryDirectory() as folder:
        if not can_mount(Path(folder)):
            return run_limited(sizes)
    command = [*ALONE, sys.executable, "-m", "tests.faults.full_disk", str(sizes)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    found = json.loads(done.stdout)
    return Filled(**{**found, "verdict": Verdict(**found["verdict"])})


def run_limited(sizes: int) -> Filled:
    """Limit the size of files."""
    with TemporaryDirectory() as folder:
        return _run(Path(folder), "file limit", FileLimit(), sizes)


def _run(folder: Path, kind: str, disk: Disk, sizes: int) -> Filled:
    prepared = prepare(folder, 1)
    service = Service(prepared.data_dir)
    service.start()
    try:
        service.wait_healthy()
        filling = Filling(prepared, service, disk)
        for number in range(sizes):
            filling.once(random.randint(*(BIG_ROOM if number % BIG_EVERY == BIG_EVERY - 1 else random.choice(ROOMS))))
        filling.close()
    finally:
        service.stop()
    found = stored_events(service.database)
    wrong = [*filling.wrong, *problems(service.database), *differing_from_rebuilt(service.database)]
    wrong += differing_from_events(service.database, filling.ledger, found)
    return Filled(kind, sizes, filling.refused, filling.longest, judge(filling.ledger, found), tuple(wrong))


def main() -> None:
    """Run on a tmpfs."""
    with TemporaryDirectory() as folder:
        disk = Tmpfs(Path(folder))
        try:
            print(json.dumps(asdict(_run(Path(folder), "tmpfs", disk, int(sys.argv[1])))))
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


if __name__ == "__main__":
    main()
