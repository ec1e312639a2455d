"""Made-up lives of two browsers, and the ways in which their events arrive."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

from hypothesis import strategies as st

from escale.domain.counts import Counts, made
from escale.domain.events import (
    CueAnswered,
    CueChecked,
    CueRemoved,
    CueShown,
    Event,
    Fact,
    GateAnswered,
    Intention,
    VisitCounted,
    VisitEnded,
    VisitProgressed,
    VisitRated,
    VisitStarted,
)
from escale.domain.vocabulary import CueAnswer, CueKind, GateAnswer, Trigger, VisitEnd, VisitOrigin, Worth
from tests.server.domain.made import OTHER_SITE, SITE

CHANGES_OF_CLOCKS = [datetime(2026, 10, 25, 1, tzinfo=UTC), datetime(2026, 3, 29, 1, tzinfo=UTC)]
"""When Paris changes its clocks; the other zones do so on other days, or never."""
AFTERWARDS = datetime(2026, 12, 24, tzinfo=UTC)
ZONES = ["Europe/Paris", "Asia/Tokyo", "America/Los_Angeles", "Australia/Lord_Howe"]
HOUR = 3600

Sent = tuple[int, Event]
"""Which browser, 0 or 1, says what."""


@dataclass(frozen=True)
class Step:
    """One thing that happens in a visit: after `pause` seconds (sleep; negative: the clock is set back), in `zone`."""

    kind: str
    pause: int
    length: int
    zone: str


@dataclass(frozen=True)
class Life:
    """One visit, or one gate, of one browser."""

    browser: int
    number: int
    site: UUID
    begins: int
    planned: int | None
    steps: tuple[Step, ...]


steps = st.builds(
    Step,
    st.sampled_from(
        [
            *("progress", "progress", "progress", "progress", "counted", "counted"),
            *("cue", "answer", "removed", "checked", "rating", "end", "start", "gate"),
        ]
    ),
    st.one_of(st.just(0), st.integers(0, 900), st.sampled_from([-2 * HOUR, 3 * HOUR, 9 * HOUR])),
    st.one_of(st.integers(1, 120), st.integers(0, 8 * HOUR)),
    st.sampled_from(ZONES + ZONES[:2]),
)
lives = st.builds(
    Life,
    st.integers(0, 1),
    st.integers(1, 5),
    st.sampled_from([SITE, OTHER_SITE]),
    st.sampled_from([-26, -5, -4, -3, -2, -1, 1]).map(lambda hour: hour * HOUR),
    st.sampled_from([None, 60, 600]),
    st.lists(steps, min_size=2, max_size=6).map(tuple),
)


@st.composite
def deliveries(draw: st.DrawFn) -> list[list[Sent]]:
    """Batches of a history: some events lost, some repeated, in any order, late, cut anywhere."""
    since = draw(st.sampled_from(CHANGES_OF_CLOCKS))
    told = tell(draw(st.lists(lives, min_size=3, max_size=6)), since)
    lost = draw(st.sets(st.integers(0, len(told) - 1), max_size=len(told) // 3))
    sent = [one for place, one in enumerate(told) if place not in lost] or told
    sent += draw(st.lists(st.sampled_from(sent), max_size=4))
    if draw(st.sampled_from([True, True, False])):
        sent = draw(st.permutations(sent))
    cuts = sorted(draw(st.sets(st.integers(1, len(sent)), min_size=3, max_size=8)) | {0, len(sent)})
    return [sent[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]


def tell(several: Sequence[Life], since: datetime) -> list[Sent]:
    """The events of these lives, each browser with its own numbers."""
    seqs = (count(1), count(1))
    return [
        (life.browser, Event(next(seqs[life.browser]), at, zone, "a.test", 1, fact))
        for life in several
        for at, zone, fact in _facts(life, since)
    ]


def _facts(life: Life, since: datetime) -> list[tuple[datetime, str, Fact]]:
    at, attended = since + timedelta(seconds=life.begins), timedelta()
    visit = UUID(int=100 * (life.browser + 1) + life.number)
    found: list[tuple[datetime, str, Fact]] = [(at, life.steps[0].zone, _start(visit, life, VisitOrigin.GATE))]
    for number, step in enumerate(life.steps):
        begun = at + timedelta(seconds=step.pause)
        at = begun + timedelta(seconds=step.length)
        if step.kind == "progress":
            attended += at - begun
            found.append((at, step.zone, VisitProgressed(visit, life.site, begun, at, attended)))
        else:
            found.append((begun, step.zone, _other(step, number, visit, life, attended)))
    return found


def _start(visit: UUID, life: Life, origin: VisitOrigin) -> VisitStarted:
    told = Intention("this", timedelta(seconds=life.planned), Trigger.HABIT) if life.planned else None
    return VisitStarted(visit, life.site, origin, told)


def _other(step: Step, number: int, visit: UUID, life: Life, attended: timedelta) -> Fact:
    cue = UUID(int=1 + number % 2)
    answers, judged = (list(CueAnswer), list(Worth))
    facts: dict[str, Fact] = {
        "start": _start(visit, life, list(VisitOrigin)[step.length % 3]),
        "end": VisitEnded(visit, life.site, VisitEnd.LEFT, attended + timedelta(seconds=step.length % 100)),
        "rating": VisitRated(visit, life.site, judged[step.length % 3], judged[step.pause % 3]),
        "cue": CueShown(visit, life.site, cue, CueKind.CHAPTER),
        "answer": CueAnswered(visit, life.site, cue, CueKind.CHAPTER, answers[step.length % 3]),
        "removed": CueRemoved(visit, life.site, cue, CueKind.CHAPTER),
        "counted": VisitCounted(visit, life.site, _counts(step)),
        "checked": CueChecked(visit, life.site, list(CueKind)[step.length % 3], step.pause % 2 == 0),
        "gate": GateAnswered(visit, life.site, list(GateAnswer)[step.length % 3]),
    }
    return facts[step.kind]


def _counts(step: Step) -> Counts:
    """Some of each, now more than before and now fewer; in a short visit more than can be."""
    some = [(step.length * place + abs(step.pause)) % 7 for place in range(10)]
    return made(some, step.length % 900, step.pause % 40)
