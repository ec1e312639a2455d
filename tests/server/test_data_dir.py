"""The data folder is private, or nothing starts (security reference, row 7). Another account is really tried."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from escale.data_dir import looser_than_private, prepare, repair_command
from escale.errors import DataNotPrivate

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's own folder private by itself")
NOBODY = 65_534


def mode(path: Path) -> int:
    """Permission bits."""
    return path.stat().st_mode & 0o777


def test_a_new_folder_is_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        prepare(tmp_path / "deep" / "data")
    finally:
        os.umask(before)
    assert mode(tmp_path / "deep" / "data") == 0o700


@pytest.mark.parametrize("loose", [0o750, 0o705, 0o701, 0o777], ids=oct)
def test_a_loose_folder_is_refused_and_the_command_repairs_it(tmp_path: Path, loose: int) -> None:
    folder = tmp_path / "it's data"
    folder.mkdir(mode=0o700)
    (folder / "escale.sqlite3").touch(mode=0o600)
    folder.chmod(loose)
    with pytest.raises(DataNotPrivate) as refused:
        prepare(folder)
    assert refused.value.detail.endswith(repair_command(folder))
    subprocess.run(["/bin/sh", "-c", repair_command(folder)], check=True)
    prepare(folder)
    assert (mode(folder), mode(folder / "escale.sqlite3")) == (0o700, 0o600)


@pytest.mark.parametrize("loose", [0o640, 0o604, 0o620, 0o601], ids=oct)
def test_a_loose_file_is_refused(tmp_path: Path, loose: int) -> None:
    folder = tmp_path / "data"
    prepare(folder)
    (folder / "backups").mkdir(mode=0o700)
    file = folder / "backups" / "old.sqlite3"
    file.touch()
    file.chmod(loose)
    with pytest.raises(DataNotPrivate):
        prepare(folder)
    assert looser_than_private(folder) == [file]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can become another account")
def test_another_account_can_open_nothing(tmp_path: Path) -> None:
    for parent in (tmp_path, *tmp_path.parents):
        if parent.is_relative_to(tmp_path.parents[1]):
            parent.chmod(0o755)
    folder = tmp_path / "data"
    service = f"""
from escale.api.app import create_app
from escale.settings import Settings
from starlette.testclient import TestClient
with TestClient(create_app(Settings(data_dir={str(folder)!r})), base_url="http://127.0.0.1:17817") as client:
    client.app.state.runtime.handshake.key.public_key
"""
    subprocess.run([sys.executable, "-c", service], check=True)
    assert {path.name for path in folder.iterdir()} >= {"escale.sqlite3", "service-key.pem"}
    assert {mode(path) for path in folder.iterdir()} == {0o600}
    for path in (folder, *folder.iterdir()):
        stranger = f"import os; os.setegid({NOBODY}); os.seteuid({NOBODY}); os.open({str(path)!r}, os.O_RDONLY)"
        tried = subprocess.run([sys.executable, "-c", stranger], capture_output=True, text=True, check=False)
        assert "PermissionError" in tried.stderr


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_another_account_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    prepare(folder)
    os.chown(folder, NOBODY, NOBODY)
    with pytest.raises(DataNotPrivate) as refused:
        prepare(folder)
    assert "chown" in refused.value.detail
