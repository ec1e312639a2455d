"""Fill a demonstration's service with its sites and history, over the routes that everybody uses.

`python -m tests.demo bearer DIR` makes the data directory and prints a bearer; then, with the service running,
`python -m tests.demo tell PORT BEARER LANGUAGE` adds the sites and tells two weeks.
"""

import json
import sys
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen
from zoneinfo import ZoneInfo

from escale.clock import system_zone
from tests.demo.events import told
from tests.demo.lives import lives
from tests.support.paired import paired_bearer

BATCH = 150
EPOCH = 1_700_000_000_000
SITES: list[dict[str, Any]] = [
    {"name": "Feed", "patterns": ["feed.localhost"], "category": "social", "policy": {"chapter_size": 4}},
    {"name": "Video", "patterns": ["video.localhost"], "category": "video"},
]
INTENTIONS = {
    "en": {
        "Feed": ["Answer Marie", "News of the choir", "Photos of Sunday"],
        "Video": ["Guitar lesson", "How to prune the apple tree", "One episode"],
    },
    "fr": {
        "Feed": ["Répondre à Marie", "Nouvelles de la chorale", "Photos de dimanche"],
        "Video": ["Cours de guitare", "Tailler le pommier", "Un épisode"],
    },
}


def main() -> None:
    """Do what the first argument says."""
    match sys.argv[1:]:
        case ["bearer", folder]:
            print(paired_bearer(Path(folder), "Demo"))  # noqa: T201 - the caller reads it
        case ["tell", port, bearer, language] if language in INTENTIONS:
            tell(int(port), bearer, INTENTIONS[language])
        case _:
            sys.exit(__doc__)


def tell(port: int, bearer: str, intentions: dict[str, list[str]]) -> None:
    """Watch the sites, then send the history in batches. Raises when the service refuses one event."""
    ids = {site["name"]: ask(port, bearer, "/sites", site)["id"] for site in SITES}
    seq = count(1)
    zone = system_zone()
    now = datetime.now(ZoneInfo(zone))
    events = [event for life in lives(now, intentions) for event in told(life, ids[life.site], zone, seq)]
    for first in range(0, len(events), BATCH):
        answer = ask(port, bearer, "/events", {"epoch": EPOCH, "events": events[first : first + BATCH]})
        refused = [result for result in answer["results"] if result["status"] == "rejected"]
        if refused:
            raise RuntimeError(refused[0])


def ask(port: int, bearer: str, path: str, body: object) -> dict[str, Any]:
    """POST `body` to a route; the answer's JSON."""
    headers = {"Authorization": f"Bearer {bearer}", "Content-Type": "application/json"}
    url = f"http://127.0.0.1:{port}/api/v1{path}"
    with urlopen(Request(url, json.dumps(body).encode(), headers)) as response:  # noqa: S310 - loopback, by construction
        found: dict[str, Any] = json.load(response)
        return found


if __name__ == "__main__":
    main()
