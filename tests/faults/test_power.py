"""Row 20 of the security reference, in short; `make faults` cuts the power five hundred times."""

import os
from pathlib import Path
from random import Random

import pytest

from tests.faults import power
from tests.faults.disk import SECTOR, Disk, Loss
from tests.faults.recording import Kind, Record
from tests.faults.shadow import tried, why_not

WHY_NOT = why_not()
needs_layer = pytest.mark.skipif(WHY_NOT is not None and "CI" not in os.environ, reason=str(WHY_NOT))
"""Some Pythons hide their SQLite; then this is left out on a person's machine, and fails where it must not be."""


@needs_layer
def test_the_layer_sees_the_files() -> None:
    assert tried() == {Kind.OPENED, Kind.WROTE, Kind.SYNCED, Kind.REMOVED}


@needs_layer
def test_nothing_acknowledged_is_lost() -> None:
    cuts = power.run("FULL", runs=1, cuts=4, load_seconds=0.5)
    assert cuts.cuts == 8
    assert cuts.verdict.acknowledged > 0
    assert cuts.verdict.is_clean, cuts.verdict
    assert (cuts.cuts_that_lost, cuts.wrong) == (0, ())


@needs_layer
def test_the_control_loses() -> None:
    """With `synchronous=NORMAL` acknowledged events must be missing: else the cuts cut nothing."""
    cuts = power.run("NORMAL", runs=1, cuts=3, load_seconds=0.5, lives=1)
    assert cuts.cuts_that_lost > 0
    assert cuts.verdict.lost > 0


def record(kind: Kind, file: int = 1, offset: int = 0, data: bytes = b"") -> Record:
    return Record(kind, 0, file, offset, data)


OPENED = record(Kind.OPENED, data=b"/a/old")
NEW = record(Kind.OPENED, file=2, data=b"/a/new")
WROTE = record(Kind.WROTE, offset=1, data=b"XY")
SYNCED = record(Kind.SYNCED)


@pytest.mark.parametrize(
    ("happened", "all_lost", "none_lost"),
    [
        pytest.param([OPENED], {"old": b"abc"}, {"old": b"abc"}, id="nothing-happened"),
        pytest.param([OPENED, WROTE], {"old": b"abc"}, {"old": b"aXY"}, id="not-synced"),
        pytest.param([OPENED, WROTE, SYNCED], {"old": b"aXY"}, {"old": b"aXY"}, id="synced"),
        pytest.param([OPENED, record(Kind.CUT, offset=1)], {"old": b"abc"}, {"old": b"a"}, id="cut"),
        pytest.param([OPENED, record(Kind.CUT, offset=4)], {"old": b"abc"}, {"old": b"abc\0"}, id="made-longer"),
        pytest.param([NEW], {"old": b"abc"}, {"old": b"abc", "new": b""}, id="new-file"),
        pytest.param(
            [NEW, record(Kind.WROTE, 2, 0, b"n"), record(Kind.SYNCED, 2)],
            {"old": b"abc", "new": b"n"},
            {"old": b"abc", "new": b"n"},
            id="new-file-synced-with-its-folder",
        ),
        pytest.param([OPENED, record(Kind.REMOVED, data=b"/a/old")], {"old": b"abc"}, {}, id="removed"),
        pytest.param(
            [OPENED, record(Kind.REMOVED, data=b"/a/old"), NEW, record(Kind.SYNCED, 2)],
            {"new": b""},
            {"new": b""},
            id="removed-and-the-folder-synced",
        ),
    ],
)
def test_what_a_cut_leaves(
    tmp_path: Path, happened: list[Record], all_lost: dict[str, bytes], none_lost: dict[str, bytes]
) -> None:
    for loss, expected in ((Loss.ALL, all_lost), (Loss.NONE, none_lost)):
        before, after = tmp_path / loss / "a", tmp_path / loss / "after"
        before.mkdir(parents=True)
        after.mkdir()
        (before / "old").write_bytes(b"abc")
        disk = Disk(before, ["old", "new"])
        for one in happened:
            disk.play(_moved(one, before))
        disk.cut(after, loss, Random(1))
        assert {path.name: path.read_bytes() for path in after.iterdir()} == expected


def test_a_torn_write_leaves_some_sectors(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(bytes(8 * SECTOR))
    disk = Disk(tmp_path, ["old"])
    disk.play(_moved(OPENED, tmp_path))
    disk.play(record(Kind.WROTE, offset=0, data=b"\1" * 8 * SECTOR))
    seen = set()
    for seed in range(60):
        left = tmp_path / str(seed)
        left.mkdir()
        disk.cut(left, Loss.SOME, Random(seed))
        seen.add((left / "old").read_bytes()[::SECTOR])
    assert {b"\0" * 8, b"\1" * 8} < seen


def _moved(one: Record, folder: Path) -> Record:
    """The record with its name in `folder`."""
    if not one.data.startswith(b"/a/"):
        return one
    return Record(one.kind, one.at, one.file, one.offset, str(folder).encode() + one.data[2:])
