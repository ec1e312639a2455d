"""The table for spreadsheets: nothing that somebody wrote is a formula there, however the program splits it."""

import csv
import io
import re
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.events import Intention, VisitStarted
from escale.domain.fold import fold
from escale.domain.policy import Policy
from escale.domain.sites import Pattern, Site
from escale.services import exported
from tests.server.domain.made import SITE, started

FORMULA = re.compile(r"""[\s"]*[=+\-@＝＋－＠]""")
"""Spreadsheets drop quotes and may drop spaces before they look at a cell."""
TEXTS = st.text(st.sampled_from("=+-@＝;,\t\r\n\"' a1\u00a0"), max_size=12)


def row(intention: str, name: str = "Feed", category: str | None = None) -> str:
    """The row of a visit with these words."""
    begun = started(1, 0)
    assert isinstance(begun.fact, VisitStarted)
    told = Intention(intention, timedelta(minutes=5), None)
    visit = fold(None, [replace(begun, fact=replace(begun.fact, intention=told))])
    assert visit is not None
    return exported.csv_row(visit, Site(SITE, UUID(int=1), name, (Pattern("a.example", "/"),), category, Policy()))


def read(text: str, delimiter: str) -> list[str]:
    """All cells, as a reader with this separator finds them."""
    lines = csv.reader(io.StringIO(text, newline=None), delimiter=delimiter)
    return [cell for line in lines for cell in line]


def cells(text: str) -> list[str]:
    """As any reader might split it; of those of ";" and tabs, some heed quotes and some do not."""
    heedless = (cell for separator in ";\t" for cell in re.split(f"[{separator}\r\n]", text))
    return [*read(text, ","), *read(text, ";"), *read(text, "\t"), *heedless]


@pytest.mark.parametrize(
    "words",
    [
        "=1+2",
        "a;=1+2;b",
        "a\t=1+2\tb",
        "a\n=1+2",
        "a\r\n@SUM(A1)",
        'a;"=1+2"',
        '";=1+2',
        "a; =1+2",
        "a;\u00a0-1",
        " =1+2",
        "a;＝1+2",
        ";;+1",
    ],
)
def test_words_are_no_formula_in_any_reader(words: str) -> None:
    for text in (row(words), row("a", name=words), row("a", category=words)):
        assert [cell for cell in cells(text) if FORMULA.match(cell)] == []


@given(TEXTS, TEXTS)
def test_whatever_is_written_is_no_formula(words: str, name: str) -> None:
    assert [cell for cell in cells(row(words, name)) if FORMULA.match(cell)] == []


@pytest.mark.parametrize(
    "words", ["répondre à Marie ; puis sortir", "1+2=3", "a-b;c@d", 'lire "Le Monde", au lit', "x; y"]
)
def test_harmless_words_are_as_they_were(words: str) -> None:
    assert read(row(words), ",")[exported.COLUMNS.index("intention")] == words
