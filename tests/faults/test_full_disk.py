"""Row 21 of the security reference, in short; `make faults` fills five hundred disks."""

import sys
from pathlib import Path

import pytest

from tests.faults import full_disk
from tests.faults.disks import can_mount
from tests.faults.full_disk import Filled

FEW = 3


def test_a_full_disk(tmp_path: Path) -> None:
    if not can_mount(tmp_path):
        pytest.skip("this account cannot mount a tmpfs; the limit on files below shows the same")
    _assert_right(full_disk.run(FEW), "tmpfs")


@pytest.mark.skipif(sys.platform != "linux", reason="another process's limits can be set on Linux only")
def test_files_that_cannot_grow() -> None:
    _assert_right(full_disk.run_limited(FEW), "file limit")


def _assert_right(filled: Filled, kind: str) -> None:
    assert (filled.kind, filled.sizes, filled.refused) == (kind, FEW, FEW)
    assert filled.verdict.is_clean, filled.verdict
    assert filled.verdict.stored == filled.verdict.created
    assert list(filled.wrong) == []
