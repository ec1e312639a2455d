"""The batch that the latency figures send."""

import json
from datetime import UTC, datetime
from uuid import UUID, uuid4


def batch(site_id: UUID, epoch: int, first_seq: int, size: int = 20) -> bytes:
    """The JSON of a batch as a browser sends it: one visit, its start and its progress."""
    visit_id = str(uuid4())
    at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    shared = {"at": at, "zone": "Europe/Paris", "schema": 1, "visit_id": visit_id, "site_id": str(site_id)}
    started = {**shared, "seq": first_seq, "type": "visit.started", "origin": "gate", "intention": None}
    progress = [
        {**shared, "seq": first_seq + n, "type": "visit.progressed", "from_at": at, "to_at": at, "attended_ms": 0}
        for n in range(1, size)
    ]
    return json.dumps({"epoch": epoch, "events": [started, *progress]}).encode()
