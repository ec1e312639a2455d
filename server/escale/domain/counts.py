"""What is counted of a visit: how its pages were reached, and what of its feed came into sight (docs/decisions/0025).

A row of whole numbers in the order of `COUNTED`, cumulative, so that the greatest of each is the latest. Nearly all are
zero; a visit of which nothing was counted has the empty row.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from escale.domain.vocabulary import Reached

Counts = tuple[int, ...]
NOTHING: Counts = ()
REACHED = tuple(f"reached_{how}" for how in Reached)
COUNTED = (*REACHED, "items_seen", "sponsored_seen")
CHOSEN = (Reached.TYPED, Reached.SEARCH, Reached.BOOKMARK, Reached.EXTERNAL_LINK, Reached.SUBSCRIPTION)
"""The person asked for the page (docs/decisions/0025)."""
FED = (Reached.RECOMMENDATION, Reached.AUTOPLAY, Reached.NOTIFICATION)
"""The site put it there."""
EITHER = tuple(how for how in Reached if how not in (*CHOSEN, *FED))
"""Nobody sees which it was."""
_ITEMS, _SPONSORED = len(REACHED), len(REACHED) + 1
MOST = 100_000
"""Of any of them in one visit, on the wire: a new item each second for more than a day."""
MOST_A_SECOND = 10
"""Faster than anybody reads or turns pages, and than any pager swaps its clips. Our own choice."""


def made(reached: Sequence[int], items: int, sponsored: int) -> Counts:
    """The row of these numbers, `reached` in the order of `Reached`."""
    return _short((*reached, items, sponsored))


def told(counts: Counts) -> tuple[Counts, int, int]:
    """How pages were reached, the items in sight, and the sponsored ones of them."""
    row = all_of(counts)
    return row[:_ITEMS], row[_ITEMS], row[_SPONSORED]


def all_of(counts: Counts) -> Counts:
    """The whole row, in the order of `COUNTED`, also when nothing was counted."""
    return counts or (0,) * len(COUNTED)


def greatest(one: Counts, other: Counts) -> Counts:
    """The greatest of each: order, grouping and repetition do not matter."""
    if not (one and other):
        return one or other
    return tuple(map(max, one, other))


def believed(counts: Counts, lasted: timedelta) -> Counts:
    """What a visit that lasted so long can have shown; of the items, no more are sponsored than were seen."""
    if not counts:
        return counts
    most = MOST_A_SECOND * max(0, lasted // timedelta(seconds=1))
    bounded = [min(number, most) for number in counts]
    bounded[_SPONSORED] = min(bounded[_SPONSORED], bounded[_ITEMS])
    return _short(bounded)


def sparse(counts: Counts) -> list[int]:
    """Place and number of those that are not zero, one after the other."""
    return [one for place, number in enumerate(counts) if number for one in (place, number)]


def whole(places: Sequence[int]) -> Counts:
    """The row that `sparse` made short."""
    counts = [0] * len(COUNTED)
    for place, number in zip(places[::2], places[1::2], strict=True):
        counts[place] = number
    return _short(counts)


def _short(counts: Iterable[int]) -> Counts:
    row = tuple(counts)
    return row if any(row) else NOTHING
