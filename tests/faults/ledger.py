"""What browsers made and what the service acknowledged: the truth that a database is held against."""

import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

Mark = tuple[int, str]
"""(epoch, instant as it was sent): knows an event again, whatever number it was sent with."""


class Ledger:
    """Safe in many threads. `acknowledged` holds the instant of the answer, in ns of the machine's monotonic clock."""

    def __init__(self) -> None:
        self.created: dict[Mark, dict[str, Any]] = {}
        self.acknowledged: dict[Mark, int] = {}
        self.answers: Counter[str] = Counter()
        self.unexpected: list[str] = []
        self._lock = Lock()

    def create(self, epoch: int, events: Iterable[dict[str, Any]]) -> None:
        """Note events before they are sent for the first time."""
        with self._lock:
            self.created.update({(epoch, event["at"]): event for event in events})

    def acknowledge(self, epoch: int, events: Iterable[dict[str, Any]], results: Iterable[dict[str, Any]]) -> None:
        """Note the answers to a batch: what was accepted or known already is the service's to keep from now on."""
        now = time.monotonic_ns()
        with self._lock:
            for event, result in zip(events, results, strict=True):
                self.answers[result["status"]] += 1
                if result["status"] == "rejected":
                    self.unexpected.append(f"{event['type']}: {result['code']} {result['detail']}")
                else:
                    self.acknowledged.setdefault((epoch, event["at"]), now)

    def note(self, what: str) -> None:
        """Count an answer that acknowledges nothing."""
        with self._lock:
            self.answers[what] += 1

    def complain(self, what: str) -> None:
        """Note an answer that should not exist."""
        with self._lock:
            self.unexpected.append(what)


@dataclass(frozen=True)
class Verdict:
    """Numbers of events. `lost`: acknowledged, not stored; `doubled`: stored more than once; `foreign`: never made."""

    created: int
    acknowledged: int
    stored: int
    lost: int
    doubled: int
    foreign: int
    unexpected: tuple[str, ...] = field(default=())

    @property
    def is_clean(self) -> bool:
        """Nothing lost, nothing doubled, nothing out of nowhere."""
        return not (self.lost or self.doubled or self.foreign or self.unexpected)


def judge(ledger: Ledger, stored: Mapping[Mark, int], until: int | None = None) -> Verdict:
    """Compare; `until`: only what was acknowledged up to this instant was promised."""
    promised = {mark for mark, at in ledger.acknowledged.items() if until is None or at <= until}
    return Verdict(
        created=len(ledger.created),
        acknowledged=len(promised),
        stored=sum(stored.values()),
        lost=len(promised - stored.keys()),
        doubled=sum(stored.values()) - len(stored),
        foreign=len(stored.keys() - ledger.created.keys()),
        unexpected=tuple(ledger.unexpected),
    )


def sum_up(verdicts: Iterable[Verdict]) -> Verdict:
    """Verdicts on different databases, added."""
    every = list(verdicts)
    numbers = {
        name: sum(getattr(one, name) for one in every)
        for name in ("created", "acknowledged", "stored", "lost", "doubled", "foreign")
    }
    return Verdict(**numbers, unexpected=tuple(said for one in every for said in one.unexpected))
