"""`python -m escale.api.openapi` prints the contract, the same bytes each time;

`shared/openapi.json` is that output.
"""

import json
import sys

from escale.api.app import create_app
from escale.settings import Settings


def document() -> str:
    """The OpenAPI document as indented JSON, ending with a line feed."""
    return json.dumps(create_app(Settings()).openapi(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(document())
