"""Browsers under load: batches in order, each sent until it is acknowledged, as the extension's outbox does."""

import random
import time
from itertools import count, islice
from threading import Event, Thread
from typing import Any

from tests.faults.asking import ANSWER_SECONDS, Answer, Asking
from tests.faults.household import Paired
from tests.faults.ledger import Ledger

BATCH = 20
RETRY_SECONDS = 0.05
TRY_AGAIN = (503, 507)
"""The only refusals that exist under pressure (architecture, contract rules)."""


class Browser(Thread):
    """One browser that tells its story until it is told to stop; then it ends once its last batch is acknowledged."""

    def __init__(self, port: int, paired: Paired, ledger: Ledger, pause: float = 0.0, doubling: bool = False) -> None:
        """`pause`: seconds between batches. `doubling`: wrong on purpose, a repeated batch gets new numbers."""
        super().__init__(name=f"browser {paired.story.epoch}", daemon=True)
        self.ledger = ledger
        self._epoch = paired.story.epoch
        self._asking = Asking(port, paired.bearer)
        self._events = paired.story.events()
        self._seq = count(1)
        self._pause = pause
        self._doubling = doubling
        self._stopping = Event()
        self._giving_up = Event()

    def run(self) -> None:
        """Send batches."""
        while not (self._stopping.is_set() or self._giving_up.is_set()):
            self._deliver(list(islice(self._events, BATCH)))
            time.sleep(self._pause)
        self._asking.close()

    def stop(self) -> None:
        """Deliver the batch at hand, then end."""
        self._stopping.set()

    def give_up(self) -> None:
        """End without an answer to the batch at hand."""
        self._giving_up.set()

    def _deliver(self, told: list[dict[str, Any]]) -> None:
        self.ledger.create(self._epoch, told)
        batch = self._numbered(told)
        while not self._giving_up.is_set():
            answer = self._asking.ask("POST", "/events", {"epoch": self._epoch, "events": batch})
            if answer is not None and answer.status == 200:
                self.ledger.acknowledge(self._epoch, told, answer.body["results"])
                return
            self._note(answer)
            if self._doubling:
                batch = self._numbered(told)
            time.sleep(random.uniform(0.2, 1) * RETRY_SECONDS)

    def _numbered(self, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**event, "seq": next(self._seq)} for event in told]

    def _note(self, answer: Answer | None) -> None:
        if answer is None:
            self.ledger.note("no answer")
        elif answer.status in TRY_AGAIN and "retry-after" in answer.headers:
            self.ledger.note(str(answer.status))
        else:
            self.ledger.complain(f"{answer.status} {answer.body}")


def all_stopped(browsers: list[Browser], seconds: float = 60) -> None:
    """Tell them to end and wait. Raises TimeoutError when one cannot deliver its last batch."""
    for browser in browsers:
        browser.stop()
    for browser in browsers:
        browser.join(seconds)
        browser.give_up()
        if browser.is_alive():
            raise TimeoutError(f"{browser.name} is still waiting for an acknowledgement")


def all_given_up(browsers: list[Browser]) -> None:
    """End them whatever they wait for."""
    for browser in browsers:
        browser.give_up()
    for browser in browsers:
        browser.join(ANSWER_SECONDS)


def started(
    port: int, every: tuple[Paired, ...], ledger: Ledger, pause: float, doubling: bool = False
) -> list[Browser]:
    """A running browser for each."""
    browsers = [Browser(port, paired, ledger, pause, doubling) for paired in every]
    for browser in browsers:
        browser.start()
    return browsers
