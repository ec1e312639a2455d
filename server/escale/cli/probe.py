"""Who listens on the service's port. A hint for people, not a proof: the extension asks for a signature."""

import json
from enum import StrEnum
from http.client import HTTPConnection, HTTPException

from escale.settings import LOOPBACK

PATIENCE_SECONDS = 2.0


class Listener(StrEnum):
    """What answered."""

    NOBODY = "nobody"
    ESCALE = "escale"
    STRANGER = "stranger"


def listener(port: int) -> Listener:
    """Ask for `/health`."""
    connection = HTTPConnection(LOOPBACK, port, timeout=PATIENCE_SECONDS)
    try:
        connection.request("GET", "/api/v1/health")
        said = json.loads(connection.getresponse().read(4096))
    except ConnectionRefusedError:
        return Listener.NOBODY
    except (OSError, HTTPException, ValueError):
        return Listener.STRANGER
    finally:
        connection.close()
    known = isinstance(said, dict) and said.get("status") == "ok" and "version" in said
    return Listener.ESCALE if known else Listener.STRANGER
