"""Disks that can be filled up to a byte: a small tmpfs where it can be mounted, else a limit on the size of files."""

import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import Protocol

TMPFS_BYTES = 64 * 2**20
ALONE = ("unshare", "--mount") if os.geteuid() == 0 else ("unshare", "--mount", "--map-root-user")
"""Runs a command with mounts of its own, which end with it."""


class Disk(Protocol):
    """Room for the service."""

    def leave(self, pid: int, free_bytes: int) -> None:
        """From now on there is room for this much more."""

    def clear(self, pid: int) -> None:
        """There is room again."""


class Tmpfs:
    """A file system of its own, filled by a ballast beside the data. Only inside `ALONE`."""

    def __init__(self, folder: Path) -> None:
        """Mount it on `folder`."""
        options = f"size={TMPFS_BYTES},mode=700"
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], check=True)
        self._folder = folder
        self._ballast = folder / "ballast"

    def leave(self, pid: int, free_bytes: int) -> None:
        """Lay down as much ballast as leaves this."""
        self.clear(pid)
        found = os.statvfs(self._folder)
        ballast = found.f_bavail * found.f_frsize - free_bytes
        with self._ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, ballast))

    def clear(self, _pid: int) -> None:
        """Throw the ballast away."""
        self._ballast.unlink(missing_ok=True)


class FileLimit:
    """No file of the process may grow beyond a size: SQLite then sees a failing write rather than a full disk."""

    def leave(self, pid: int, free_bytes: int) -> None:
        """The journal, empty when this is called, may grow to this."""
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (free_bytes, resource.RLIM_INFINITY))

    def clear(self, pid: int) -> None:
        """No limit."""
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def can_mount(folder: Path) -> bool:
    """Whether this account may mount a tmpfs with mounts of its own."""
    if sys.platform != "linux":
        return False
    try:
        command = [*ALONE, "mount", "-t", "tmpfs", "none", str(folder)]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False
