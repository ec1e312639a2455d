"""A history file: its header, and its lines, each no longer than is believed."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from pydantic import ValidationError

from escale.errors import HistoryEmpty, HistoryNewer, HistoryUnreadable
from escale.services.history_lines import VERSION, read_header

LONGEST_LINE = 262_144
"""Bytes, as much as one request may have (security reference, row 8): the longest visit that the format allows."""
BLANK = b" \t\r\n"


class Line(NamedTuple):
    """A line without its end. `number` counts from 1, the header. `text` is None when the line is too long."""

    number: int
    text: bytes | None


def open_history(path: Path) -> BinaryIO:
    """The file, its header read. Raises `HistoryEmpty`, `HistoryNewer`, `HistoryUnreadable`, `OSError`."""
    file = path.open("rb")
    try:
        _check(file.readline(LONGEST_LINE).removeprefix(b"\xef\xbb\xbf"))
    except BaseException:
        file.close()
        raise
    return file


def _check(first: bytes) -> None:
    if not first:
        raise HistoryEmpty
    try:
        header = read_header(first)
    except ValidationError as error:
        raise HistoryUnreadable from error
    if header["version"] > VERSION:
        raise HistoryNewer


def lines(file: BinaryIO) -> Iterator[Line]:
    """The lines after the header; empty ones are left out. Memory never holds more of a line than is believed."""
    number = 1
    while text := file.readline(LONGEST_LINE):
        number += 1
        if not text.endswith(b"\n") and len(text) == LONGEST_LINE:
            _skip(file)
            yield Line(number, None)
        elif stripped := text.strip(BLANK):
            yield Line(number, stripped)


def _skip(file: BinaryIO) -> None:
    while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass
