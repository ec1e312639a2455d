"""A bar for work that may take long."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import typer

from escale.cli.texts import say

STEPS = 1_000
"""Parts that a bar is moved by."""


@contextmanager
def bar(message_id: str) -> Iterator[Callable[[float], None]]:
    """Gives a function that is told how much is done, from 0 to 1.

    Nothing is shown, nor read from the texts, before it is told something.
    """
    with ExitStack() as stack:
        shown: Any = None

        def tell(share: float) -> None:
            nonlocal shown
            if shown is None:
                shown = stack.enter_context(typer.progressbar(length=STEPS, label=say(message_id)))
            shown.update(round(share * STEPS) - shown.pos)

        yield tell
