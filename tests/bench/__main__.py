"""`make bench`: measure, print the tables, and keep them in this folder's README with the machine named."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import history, ingest, latency, startup
from tests.bench.processes import ROOT
from tests.bench.table import table

README = Path(__file__).with_name("README.md")
MARK = "<!-- measured: everything below is written by `make bench` -->\n"


def main() -> None:
    """Run every benchmark. Prints Markdown; `README.md` keeps the last run below its mark."""
    parts = [
        f"Measured {datetime.now(UTC):%Y-%m-%d} on {machine()}.",
        "## Service: cold start and idle memory\n\n"
        + table(("what", "start (median of 7)", "memory when idle", "beside FastAPI + SQLModel"), startup.measure()),
        "## Service: latency, one client, kept connection\n\n"
        + table(("what", "p50", "p99", "p50 beside the minimal route"), latency.measure()),
        "## Service: 16 browsers at once, acknowledged after commit\n\n"
        + table(("what", "throughput", "p50 of a batch", "p99 of a batch"), ingest.measure()),
        "## Bulk import: ten years of one member, 100,000 visits\n\n"
        + table(("what", "visits a second", "time", "time beside raw `sqlite3`"), history.measure()),
        browser_tables(),
    ]
    report = "\n\n".join(parts) + "\n"
    print(report)  # noqa: T201 - printing is this program's job
    README.write_text(README.read_text().partition(MARK)[0] + MARK + "\n" + report)


def browser_tables() -> str:
    """The tables that real browsers measure (`browser.mjs` beside this file)."""
    command = ["node", "tests/bench/browser.mjs"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


def machine() -> str:
    """Processor, cores, memory and system, as the machine says them."""
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    model = next((line.split(": ", 1)[1] for line in lines if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{model}, {os.cpu_count()} cores, {memory} GiB, {system}"


if __name__ == "__main__":
    main()
