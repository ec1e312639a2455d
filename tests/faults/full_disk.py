"""A disk that fills up at many sizes (security reference, row 21).

`python -m tests.faults.full_disk SIZES` prints the figures as JSON, on a tmpfs, inside mounts of its own.
"""

import json
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.processes import ROOT
from tests.faults.asking import Answer, Asking
from tests.faults.disks import ALONE, Disk, FileLimit, Tmpfs, can_mount
from tests.faults.household import Prepared, prepare
from tests.faults.ledger import Ledger, Verdict, judge
from tests.faults.service import Service
from tests.faults.stored import problems, stored_between, stored_events
from tests.faults.summed import differing_from_events, differing_from_rebuilt

BATCH = 20
MOST_BATCHES = 40
ROOMS = ((0, 16_000), (0, 200_000), (0, 400_000), (0, 400_000))
"""Ranges that the free bytes are drawn from, each as often: a batch takes about 100 kB of the journal."""
BIG_ROOM = (3_500_000, 5_000_000)
BIG_EVERY = 25
"""Now and then there is room for so much that the journal is folded into the file on a disk that is full."""
TRIES = 20


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
    finally:
        service.stop()
    found = stored_events(service.database)
    wrong = [*filling.wrong, *problems(service.database), *differing_from_rebuilt(service.database)]
    wrong += differing_from_events(service.database, filling.ledger, found)
    return Filled(kind, sizes, filling.refused, filling.longest, judge(filling.ledger, found), tuple(wrong))


class Filling:
    """One browser that tells its story to a service whose disk fills up."""

    def __init__(self, prepared: Prepared, service: Service, disk: Disk) -> None:
        self.ledger = Ledger()
        self.wrong: list[str] = []
        self.refused = 0
        self.longest = 0.0
        self._service = service
        self._disk = disk
        self._epoch = prepared.browsers[0].story.epoch
        self._asking = Asking(service.port, prepared.browsers[0].bearer)
        self._dashboard = Asking(service.port, prepared.dashboard)
        self._batches = _numbered(prepared.browsers[0].story.events())

    def once(self, free_bytes: int) -> None:
        """Leave this much room, send until it is used up, look, make room, send again what was refused."""
        with closing(sqlite3.connect(self._service.database, timeout=10)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._disk.leave(self._service.pid, free_bytes)
        try:
            batch = self._until_refused()
            if batch is not None:
                self.refused += 1
                self._look(batch)
        finally:
            self._disk.clear(self._service.pid)
        if batch is not None:
            self._again(batch)

    def _until_refused(self) -> list[dict[str, Any]] | None:
        """The batch that found no room; None when there was enough for all."""
        for batch in islice(self._batches, MOST_BATCHES):
            self.ledger.create(self._epoch, batch)
            answer = self._send(batch)
            if answer is None or answer.status != 200:
                self._judge_refusal(answer)
                return batch
        return None

    def _send(self, batch: list[dict[str, Any]]) -> Answer | None:
        answer = self._asking.ask("POST", "/events", {"epoch": self._epoch, "events": batch})
        if answer is not None and answer.status == 200:
            self.ledger.acknowledge(self._epoch, batch, answer.body["results"])
        return answer

    def _judge_refusal(self, answer: Answer | None) -> None:
        if answer is None or (answer.status, answer.body["error"]) != (507, "disk_full"):
            self.wrong.append(f"not a refusal for a full disk: {answer}")
        elif "retry-after" not in answer.headers:
            self.wrong.append("507 without Retry-After")

    def _look(self, refused: list[dict[str, Any]]) -> None:
        """Reads go on; nothing of what was refused is stored."""
        day = refused[0]["at"][:10]
        for asking, path in ((self._asking, "/plan"), (self._dashboard, f"/days/{day}"), (self._asking, "/health")):
            answer = asking.ask("GET", path)
            if answer is None or answer.status != 200:
                self.wrong.append(f"GET {path} on a full disk: {answer}")
        half = stored_between(self._service.database, self._epoch, refused[0]["seq"], refused[-1]["seq"])
        if half:
            self.wrong.append(f"{half} of {len(refused)} refused events are stored")

    def _again(self, batch: list[dict[str, Any]]) -> None:
        begun = time.perf_counter()
        for _ in range(TRIES):
            answer = self._send(batch)
            if answer is not None and answer.status == 200:
                self.longest = max(self.longest, time.perf_counter() - begun)
                return
            time.sleep(0.05)
        self.wrong.append(f"did not recover: {answer}")


def _numbered(events: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    numbered = ({**event, "seq": seq} for seq, event in enumerate(events, 1))
    while True:
        yield list(islice(numbered, BATCH))


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
