"""Each suite at full size, and its table."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults import acknowledgements, damage, full_disk, kills, offline, power
from tests.faults.damage import Damage
from tests.faults.ledger import Verdict
from tests.faults.looking import RIGHT, Outcome

COUNTED = ("acknowledged", "lost", "doubled")
Say = Callable[[str], None]


@dataclass(frozen=True)
class Section:
    """A table, and whether everything in it is as it must be."""

    title: str
    table: str
    is_right: bool


def killed(share: float, say: Say) -> Section:
    """1,000 kills."""
    found = kills.run(round(1000 * share), say)
    p50, p95 = found.healthy()
    row = [found.kills, *_counted(found.verdict), f"{p50:.2f} s", f"{p95:.2f} s", _words(found.wrong)]
    heads = ["kills", *COUNTED, "healthy again, p50", "p95", "integrity and summaries"]
    return Section("`kill -9` under load", table(heads, [row]), found.verdict.is_clean and not found.wrong)


def cut_off(share: float, say: Say) -> Section:
    """500 power cuts, and 100 of the control."""
    full = power.run("FULL", runs=max(1, round(5 * share)), cuts=50, load_seconds=2, say=say)
    normal = power.run("NORMAL", runs=1, cuts=max(5, round(50 * share)), load_seconds=2, say=say)
    rows = [
        ["FULL, as served", full.cuts, *_counted(full.verdict), full.cuts_that_lost, _words(full.wrong)],
        ["NORMAL, the control", normal.cuts, *_counted(normal.verdict), normal.cuts_that_lost, "not looked at"],
    ]
    heads = ["synchronous", "cuts", *COUNTED, "cuts that lost something", "integrity and summaries"]
    is_right = full.verdict.is_clean and not full.wrong and normal.verdict.lost > 0
    return Section("Power cuts (events added over all cuts)", table(heads, rows), is_right)


def filled_up(share: float, _say: Say) -> Section:
    """500 sizes on a tmpfs, 50 with a limit on files."""
    every = [full_disk.run(round(500 * share)), full_disk.run_limited(max(1, round(50 * share)))]
    rows = [
        [
            *(one.kind, one.sizes, one.refused, *_counted(one.verdict)),
            *(f"{one.recovered_seconds * 1000:.0f} ms", _words(one.wrong)),
        ]
        for one in every
    ]
    heads = ["disk", "sizes", "refused with 507", *COUNTED, "slowest batch once there is room", "anything else wrong"]
    is_right = all(one.verdict.is_clean and not one.wrong and one.refused for one in every)
    return Section("Full disk", table(heads, rows), is_right)


def damaged(share: float, say: Say) -> Section:
    """100 places."""
    found = damage.run(round(100 * share), say)
    rows = [[kind.value, *(found[kind, outcome] for outcome in Outcome)] for kind in Damage]
    is_right = all(outcome in RIGHT for _, outcome in found)
    return Section("Damaged database file", table(["damage", *(one.value for one in Outcome)], rows), is_right)


def mixed_up(share: float, _say: Say) -> Section:
    """200 batches of each of two browsers."""
    batches = max(12, round(200 * share))
    right, doubling = acknowledgements.run(batches), acknowledgements.run(12, doubling=True)
    rows = [
        [name, sum(one.dealt.values()), one.verdict.created, one.verdict.stored, *_counted(one.verdict)]
        for name, one in (("as it is", right), ("control: repeats get new numbers", doubling))
    ]
    is_right = right.verdict.is_clean and not right.wrong and doubling.verdict.doubled > 0
    heads = ["browser", "requests through the proxy", "events made", "rows", *COUNTED]
    return Section("Lost, repeated and reordered acknowledgements", table(heads, rows), is_right)


def away(share: float, _say: Say) -> Section:
    """72 hours with a visit every 15 minutes."""
    every = timedelta(minutes=15) / min(1, share)
    with TemporaryDirectory() as folder:
        found = offline.run(Path(folder), every)
    row = [found.verdict.created, found.verdict.stored, *_counted(found.verdict), f"{found.seconds:.1f} s"]
    heads = ["events queued", "rows", *COUNTED, "until all was acknowledged", "days against a count by hand"]
    is_right = found.verdict.is_clean and not found.wrong
    return Section("Three days offline", table(heads, [[*row, _words(found.wrong)]]), is_right)


SECTIONS: dict[str, Callable[[float, Say], Section]] = {
    "kills": killed,
    "power": cut_off,
    "disk": filled_up,
    "damage": damaged,
    "acknowledgements": mixed_up,
    "offline": away,
}


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table."""
    names = list(heads)
    lines = [names, ["---"] * len(names), *([_cell(value) for value in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def _counted(verdict: Verdict) -> tuple[int, ...]:
    return tuple(getattr(verdict, name) for name in COUNTED)


def _words(wrong: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(wrong)) or "right"
