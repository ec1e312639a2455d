"""Pages, put together by how they were reached."""

import re
from pathlib import Path

import pytest

from escale.domain.counts import CHOSEN, EITHER, FED
from escale.domain.vocabulary import Reached


@pytest.mark.parametrize(("name", "hows"), [("CHOSEN", CHOSEN), ("FED", FED), ("EITHER", EITHER)])
def test_pages_are_put_together_as_the_dashboard_does(name: str, hows: tuple[Reached, ...]) -> None:
    """Its label stands beside what is usual of the same pages."""
    source = Path("server/dashboard/src/week/reached.ts").read_text(encoding="utf-8")
    (told,) = re.findall(rf"export const {name}: .*? = \[(.*?)\];", source)
    assert re.findall(r'"(\w+)"', told) == list(hows)
