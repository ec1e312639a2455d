"""Rows of a benchmark, as Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line: what was measured, its p50 (or only figure), its p99 or p95, and what it is beside its floor."""

    what: str
    p50: str
    tail: str = ""
    beside: str = ""


def table(heads: tuple[str, str, str, str], rows: Iterable[Row]) -> str:
    """A Markdown table with the four `heads`."""
    lines = [" | ".join(heads), " | ".join(["---"] * 4)]
    lines += [" | ".join((row.what, row.p50, row.tail, row.beside)) for row in rows]
    return "\n".join(f"| {line} |" for line in lines)
