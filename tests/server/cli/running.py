"""The command, run as a process of its own."""

import subprocess
import sys


def escale(
    environment: dict[str, str], *arguments: str, room: int | None = None, typed: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end. `room`: no file may grow beyond this many bytes. `typed`: what the person types."""
    command = [*_limit(room), sys.executable, "-m", "escale", *arguments]
    return subprocess.run(
        command, env=environment, input=typed, capture_output=True, text=True, check=False, timeout=240
    )


def _limit(room: int | None) -> list[str]:
    return [] if room is None else ["prlimit", f"--fsize={room}"]
