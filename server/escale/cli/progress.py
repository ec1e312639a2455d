"""A bar for work that may take long. On a terminal only: elsewhere it would be noise."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

STEPS = 1_000
"""Parts that a bar is moved by."""


@contextmanager
def bar(label: str) -> Iterator[Callable[[float], None]]:
    """Gives a function that is told how much is done, from 0 to 1."""
    with typer.progressbar(length=STEPS, label=label) as shown:
        yield lambda share: shown.update(round(share * STEPS) - shown.pos)
