"""`make faults`: every suite at full size; prints its table and keeps it in this folder's README.

`python -m tests.faults [--share 0.1] [kills power disk damage acknowledgements offline]` runs some, or a part of each.
Ends with 1 when anything is not as it must be.
"""

import argparse
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.__main__ import machine
from tests.faults.sections import SECTIONS, Section

README = Path(__file__).with_name("README.md")
MARK = "<!-- measured: everything below is written by `make faults` -->\n"


def main() -> None:
    """Run what is named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("names", nargs="*", metavar="suite", help=", ".join(SECTIONS))
    parser.add_argument("--share", type=float, default=1.0, help="part of the full size; below 1 nothing is kept")
    arguments = parser.parse_args()
    is_right = True
    for name in arguments.names or SECTIONS:
        section = SECTIONS[name](arguments.share, _say)
        print(f"\n## {section.title}\n\n{section.table}\n", flush=True)
        is_right &= section.is_right
        if arguments.share >= 1:
            README.write_text(kept(README.read_text(), section, f"{datetime.now(UTC):%Y-%m-%d} on {machine()}"))
    sys.exit(0 if is_right else 1)


def kept(readme: str, section: Section, where: str) -> str:
    """The README with this section's table replaced, or added at its end."""
    intro, _, measured = readme.partition(MARK)
    parts = [part.strip() for part in re.split(r"^(?=## )", measured, flags=re.MULTILINE) if part.strip()]
    written = f"## {section.title}\n\nMeasured {where}.\n\n{section.table}"
    places = [number for number, part in enumerate(parts) if part.startswith(f"## {section.title}\n")]
    if places:
        parts[places[0]] = written
    else:
        parts.append(written)
    return intro + MARK + "\n" + "\n\n".join(parts) + "\n"


def _say(progress: str) -> None:
    print(f"{datetime.now(UTC):%H:%M:%S} {progress}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
