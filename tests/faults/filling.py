"""One browser, and a service whose disk fills up under it."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from typing import Any

from tests.faults.asking import Answer, Asking
from tests.faults.disks import Disk
from tests.faults.household import Prepared
from tests.faults.ledger import Ledger
from tests.faults.service import Service
from tests.faults.stored import stored_between

BATCH = 20
MOST_BATCHES = 40
TRIES = 20


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

    def close(self) -> None:
        """Close the connections."""
        self._asking.close()
        self._dashboard.close()

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
