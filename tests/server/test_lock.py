"""One process at a time (security reference, row 25)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from escale.lock import LOCK_FILE, DataHeld, hold

HOLDER = (
    "import sys; from pathlib import Path; from escale.lock import hold\n"
    "with hold(Path(sys.argv[1]), 'http://127.0.0.1:1'): print('held', flush=True); sys.stdin.read()"
)


def other_process(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_process_is_refused_and_told_who_has_it(tmp_path: Path) -> None:
    with other_process(tmp_path) as process:
        with pytest.raises(DataHeld) as refused, hold(tmp_path, "mine"):
            pass
        assert refused.value.holder is not None
        assert (refused.value.holder.process, refused.value.holder.work) == (process.pid, "http://127.0.0.1:1")
        process.communicate("")
    with hold(tmp_path, "mine"):
        pass


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    with other_process(tmp_path) as process:
        process.kill()
        process.wait()
    with hold(tmp_path, "mine"):
        assert (tmp_path / LOCK_FILE).stat().st_mode & 0o777 == 0o600


def test_a_holder_that_cannot_be_read_is_still_a_holder(tmp_path: Path) -> None:
    with other_process(tmp_path) as process:
        (tmp_path / LOCK_FILE).write_text("?")
        with pytest.raises(DataHeld) as refused, hold(tmp_path, "mine"):
            pass
        assert refused.value.holder is None
        process.communicate("")


def test_the_next_holder_replaces_a_longer_text(tmp_path: Path) -> None:
    with hold(tmp_path, "a" * 500):
        pass
    with hold(tmp_path, "short"):
        text = (tmp_path / LOCK_FILE).read_text()
    assert text == f'{{"process": {os.getpid()}, "work": "short"}}'
