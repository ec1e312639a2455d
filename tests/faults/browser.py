"""Browsers under load: batches in order, each sent until it is acknowledged."""

import time
from itertools import count, islice
from threading import Event, Thread

from tests.faults.asking import ANSWER_SECONDS
from tests.faults.household import Paired
from tests.faults.ledger import Ledger
from tests.faults.sending import Sender

BATCH = 20


class Browser(Thread):
    """One browser that tells its story until it is told to stop; then it ends once its last batch is acknowledged."""

    def __init__(self, port: int, paired: Paired, ledger: Ledger, pause: float = 0.0, doubling: bool = False) -> None:
        """`pause`: seconds between batches. `doubling`: see `Sender`."""
        super().__init__(name=f"browser {paired.story.epoch}", daemon=True)
        self._sender = Sender(port, paired, ledger, count(1), doubling)
        self._events = paired.story.events()
        self._pause = pause
        self._stopping = Event()

    def run(self) -> None:
        """Send batches."""
        while not (self._stopping.is_set() or self._sender.giving_up.is_set()):
            self._sender.deliver(self._sender.number(list(islice(self._events, BATCH))))
            time.sleep(self._pause)
        self._sender.close()

    def stop(self) -> None:
        """Deliver the batch at hand, then end."""
        self._stopping.set()

    def give_up(self) -> None:
        """End without an answer to the batch at hand."""
        self._sender.giving_up.set()


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
