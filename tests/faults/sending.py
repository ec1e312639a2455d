"""Sending until it is acknowledged, as the extension's outbox does."""

import random
import time
from collections.abc import Sequence
from itertools import count
from threading import Event
from typing import Any

from tests.faults.asking import Answer, Asking
from tests.faults.household import Paired
from tests.faults.ledger import Ledger

RETRY_SECONDS = 0.05
TRY_AGAIN = (503, 507)
"""The only refusals that exist under pressure (architecture, contract rules)."""


class Sender:
    """Numbers and delivers the events of one browser, over one connection. `giving_up` ends what is tried in vain."""

    def __init__(self, port: int, paired: Paired, ledger: Ledger, seq: "count[int]", doubling: bool = False) -> None:
        """`doubling`: wrong on purpose, a repeated batch gets new numbers."""
        self.giving_up = Event()
        self._ledger = ledger
        self._epoch = paired.story.epoch
        self._asking = Asking(port, paired.bearer)
        self._seq = seq
        self._doubling = doubling

    def number(self, told: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """The events as they are sent, from now on known to the ledger."""
        self._ledger.create(self._epoch, told)
        return [{**event, "seq": next(self._seq)} for event in told]

    def deliver(self, batch: list[dict[str, Any]]) -> None:
        """Send numbered events until they are acknowledged."""
        while not self.giving_up.is_set():
            answer = self._asking.ask("POST", "/events", {"epoch": self._epoch, "events": batch})
            if answer is not None and answer.status == 200:
                self._ledger.acknowledge(self._epoch, batch, answer.body["results"])
                return
            self._note(answer)
            if self._doubling:
                batch = self.number(batch)
            time.sleep(random.uniform(0.2, 1) * RETRY_SECONDS)

    def close(self) -> None:
        """Close the connection."""
        self._asking.close()

    def _note(self, answer: Answer | None) -> None:
        if answer is None:
            self._ledger.note("no answer")
        elif answer.status in TRY_AGAIN and "retry-after" in answer.headers:
            self._ledger.note(str(answer.status))
        else:
            self._ledger.complain(f"{answer.status} {answer.body}")
