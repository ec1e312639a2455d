"""`python -m escale.api.openapi` prints the contract, the same bytes each time;

`shared/openapi.json` is that output.
"""

import json
import sys
from typing import Any

from escale.api.app import create_app
from escale.settings import Settings


def document() -> str:
    """The OpenAPI document as indented JSON, ending with a line feed."""
    return json.dumps(document_of(), indent=1, ensure_ascii=False) + "\n"


def document_of() -> dict[str, Any]:
    """The OpenAPI document as a value. No setting changes it."""
    return create_app(Settings()).openapi()


if __name__ == "__main__":
    sys.stdout.write(document())
