"""`make bench`: measure, print the tables, and keep them in this folder's README with the machine named."""

import os
import platform
import re
import subprocess
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import idle
from tests.bench.processes import ROOT
from tests.bench.sections import SECTIONS
from tests.bench.table import table

README = Path(__file__).with_name("README.md")
IDLE, BROWSERS = "idle", "browsers"
ALL = (*SECTIONS, IDLE, BROWSERS)
MARK = "<!-- measured: everything below is written by `make bench` -->\n"


def main() -> None:
    """Run every benchmark. Prints Markdown; `README.md` keeps the last whole run below its mark.

    Words name the sections to run. Nothing is kept then, unless asked for: each with the day it was measured.
    """
    asked = ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("sections", nargs="*", metavar="section", help=", ".join(ALL))
    asked.add_argument("--large", action="store_true", help="with ten million raw events too, which takes minutes")
    asked.add_argument("--keep", action="store_true", help="put the sections that are named in the README's place")
    options = asked.parse_args()
    if unknown := set(options.sections) - set(ALL):
        asked.error(f"there is no section {', '.join(sorted(unknown))}")
    words = options.sections or ALL
    where = f"Measured {datetime.now(UTC):%Y-%m-%d} on {machine()}."
    parts = list(measured(words, large=options.large))
    if options.keep and options.sections:
        README.write_text(kept(README.read_text(), "\n\n".join(parts), where))
    elif not options.sections:
        README.write_text(README.read_text().partition(MARK)[0] + MARK + "\n" + "\n\n".join([where, *parts]) + "\n")


def kept(readme: str, parts: str, where: str) -> str:
    """The README with each section of `parts` in the place of the one with its title, and when it was measured."""
    for part in re.split(r"^(?=## )", parts, flags=re.MULTILINE)[1:]:
        readme = _with(readme, part, where)
    return readme


def _with(readme: str, part: str, where: str) -> str:
    title, _, rest = part.partition("\n")
    older = re.compile(rf"^{re.escape(title)}$.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    written = f"{title}\n\n{where}\n\n{rest.strip()}\n\n"
    found, count = older.subn(lambda _: written, readme)
    return (found if count else f"{readme}\n{written}").rstrip() + "\n"


def measured(words: Sequence[str], *, large: bool) -> Iterator[str]:
    """The tables of the sections, each printed as soon as it is there. An idle service is watched all along."""
    with ExitStack() as stack:
        watch = stack.enter_context(idle.watching()) if IDLE in words else None
        for word in words:
            if word in SECTIONS:
                for part in SECTIONS[word](large):
                    yield printed(part)
        if watch:
            heads = ("what", "processor", "memory", "beside FastAPI + SQLModel")
            yield printed(f"## Service: idle, its jobs loaded\n\n{table(heads, watch.rows())}")
    if BROWSERS in words:
        yield printed(browser_tables())


def printed(part: str) -> str:
    """The same, shown at once."""
    print(part, end="\n\n", flush=True)
    return part


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
