"""A loopback proxy that loses, repeats, delays and mixes up what passes between a browser and the service."""

import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from enum import StrEnum
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from threading import Lock, Thread

PASSED_ON = ("Authorization", "Content-Type")
LONGEST_HOLD = 0.15
Request = tuple[str, dict[str, str], bytes]
Reply = tuple[int, str, bytes]


class Fault(StrEnum):
    """What is done to one request and its acknowledgement."""

    NONE = "passed on"
    REQUEST_LOST = "request lost"
    ACKNOWLEDGEMENT_LOST = "acknowledgement lost"
    ACKNOWLEDGEMENT_CUT = "acknowledgement cut short"
    HELD = "request held back"
    TWICE = "request sent twice"
    TWICE_AT_ONCE = "request sent twice at once"
    AGAIN_LATER = "old request sent again"


class FaultProxy(ThreadingHTTPServer):
    """Deals all faults out in turn, in an order of its own, so that every run meets each of them."""

    daemon_threads = True

    def __init__(self, target: int, seed: int) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.dealt: Counter[Fault] = Counter()
        self._target = target
        self._random = Random(seed)
        self._hand: list[Fault] = []
        self._old: list[Request] = []
        self._lock = Lock()

    def deal(self) -> tuple[Fault, float]:
        """The next fault, and how long a request is held."""
        with self._lock:
            if not self._hand:
                self._hand = list(Fault)
                self._random.shuffle(self._hand)
            fault = self._hand.pop()
            self.dealt[fault] += 1
            return fault, self._random.uniform(0, LONGEST_HOLD)

    def forward(self, request: Request) -> Reply:
        """The service's own answer. Raises OSError when it has none."""
        path, headers, body = request
        connection = HTTPConnection("127.0.0.1", self._target, timeout=30)
        try:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.getheader("Retry-After", ""), answer.read()
        finally:
            connection.close()

    def keep(self, request: Request) -> None:
        """Remember it, to send it again much later."""
        with self._lock:
            self._old.append(request)

    def an_old_one(self) -> Request | None:
        """One of those that passed before."""
        with self._lock:
            return self._random.choice(self._old) if self._old else None


class Handler(BaseHTTPRequestHandler):
    """One connection of a browser."""

    protocol_version = "HTTP/1.1"
    server: FaultProxy

    def do_POST(self) -> None:
        """One batch."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        request = (self.path, {name: self.headers[name] for name in PASSED_ON}, body)
        fault, hold = self.server.deal()
        if fault is Fault.REQUEST_LOST:
            self.close_connection = True
            return
        reply = self._ask(request, fault, hold)
        self.server.keep(request)
        if fault is Fault.ACKNOWLEDGEMENT_LOST:
            self.close_connection = True
            return
        self._reply(reply, is_cut=fault is Fault.ACKNOWLEDGEMENT_CUT)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _ask(self, request: Request, fault: Fault, hold: float) -> Reply:
        forward = self.server.forward
        if fault is Fault.HELD:
            time.sleep(hold)
        if fault is Fault.TWICE:
            forward(request)
        if fault is Fault.AGAIN_LATER and (old := self.server.an_old_one()):
            forward(old)
        if fault is Fault.TWICE_AT_ONCE:
            with ThreadPoolExecutor(2) as pool:
                return list(pool.map(forward, [request, request]))[0]
        return forward(request)

    def _reply(self, reply: Reply, is_cut: bool) -> None:
        status, retry_after, body = reply
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if retry_after:
            self.send_header("Retry-After", retry_after)
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if is_cut else body)
        self.close_connection = is_cut


@contextmanager
def between(target: int, seed: int) -> Iterator[FaultProxy]:
    """A running proxy before the service on `target`."""
    with FaultProxy(target, seed) as proxy:
        thread = Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield proxy
        finally:
            proxy.shutdown()
            thread.join()
