"""Which card a day has: of what happened first, never a closed one, never a second."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escale.domain.events import CueShown, Event, Stamp
from escale.domain.fold import fold
from escale.domain.gates import Gate
from escale.domain.learning import MANY_LOOKS, Card, Happening, card_of_day, happenings
from escale.domain.visits import Visit
from escale.domain.vocabulary import CueAnswer, CueKind, GateAnswer, Worth
from tests.server.domain.made import (
    CUE,
    PARIS,
    SITE,
    VISIT,
    at,
    cue_answered,
    cue_shown,
    ended,
    event,
    progressed,
    rated,
    started,
)

TODAY, YESTERDAY = date(2026, 11, 23), date(2026, 11, 22)
CARDS: list[Card] = [card for card in Card if card is not Card.EVERY]


def visit(*events: Event) -> Visit:
    made = fold(None, events)
    assert made is not None
    return made


def cards(visits: Iterable[Visit], gates: Iterable[Gate] = ()) -> set[Card]:
    return {one.card for one in happenings(list(visits), gates)}


def look(number: int, seconds: float) -> Visit:
    ident = UUID(int=number)
    return visit(
        started(1, seconds, None, visit=ident),
        progressed(2, seconds, seconds + 20, 20, visit=ident),
        ended(3, seconds + 20, 20, visit=ident),
    )


@pytest.mark.parametrize(
    ("minutes", "found"),
    [(9, set()), (11, set()), (12, {Card.OVERRUN}), (40, {Card.OVERRUN})],
    ids=["within", "finished-a-sentence", "two-minutes-over", "far-over"],
)
def test_longer_than_planned(minutes: int, found: set[Card]) -> None:
    seconds = minutes * 60
    assert cards([visit(started(1, 0, 600), progressed(2, 0, seconds, seconds))]) == found


def test_an_overrun_is_when_it_began_whatever_comes_later() -> None:
    """The grace was over after twelve attended minutes, of which one came after a pause."""
    story = [started(1, 0, 600), progressed(2, 0, 660, 660), progressed(3, 960, 1_020, 60)]
    first = list(happenings([visit(*story)], []))
    assert first == [Happening(at(1_020), Card.OVERRUN, SITE)]
    later = [*story, progressed(4, 1_020, 1_500, 480), ended(5, 1_500, 1_200)]
    assert list(happenings([visit(*later)], [])) == first
    judged = [one for one in happenings([visit(*later, rated(6, 90_000, Worth.NO))], []) if one.card is Card.OVERRUN]
    assert judged == first


def test_an_overrun_of_which_progress_was_lost_began_when_it_could() -> None:
    told = visit(started(1, 0, 600), ended(2, 1_500, 1_200))
    assert list(happenings([told], [])) == [Happening(at(720), Card.OVERRUN, SITE)]


def test_without_an_intention_nothing_is_longer_than_planned() -> None:
    assert cards([visit(started(1, 0, None), progressed(2, 0, 7_200, 7_200))]) == set()


def test_a_rating_that_says_no() -> None:
    story = [started(1, 0), progressed(2, 0, 120, 120)]
    assert cards([visit(*story, rated(3, 130, Worth.NO))]) == {Card.NOT_WORTH}
    assert cards([visit(*story, rated(3, 130, Worth.PARTLY))]) == set()


@pytest.mark.parametrize(
    ("answer", "found"),
    [(GateAnswer.NOT_NOW, {Card.NOT_NOW}), (GateAnswer.PASSED, {Card.LET_THROUGH}), (GateAnswer.ENTERED, set())],
)
def test_answers_at_the_gate(answer: GateAnswer, found: set[Card]) -> None:
    assert cards([], [Gate(UUID(int=4), SITE, PARIS, Stamp(at(0), 1), Stamp(at(1), 2), answer)]) == found


def test_looks_are_told_from_the_fifth_on() -> None:
    looks = [look(10 + n, n * 100) for n in range(MANY_LOOKS)]
    assert cards(looks[:-1]) == set()
    assert list(happenings(looks, [])) == [Happening(at(420), Card.LOOKS, SITE)]


def test_looks_are_when_the_fifth_ended_whatever_is_said_of_it_later() -> None:
    looks = [look(10 + n, n * 100) for n in range(MANY_LOOKS)]
    rated_later = visit(
        started(1, 400, None, visit=UUID(int=14)),
        progressed(2, 400, 420, 20, visit=UUID(int=14)),
        ended(3, 420, 20, visit=UUID(int=14)),
        rated(4, 5_000, Worth.YES, visit=UUID(int=14)),
    )
    assert list(happenings([*looks[:-1], rated_later], [])) == [Happening(at(420), Card.LOOKS, SITE)]


def test_cues() -> None:
    begun = [started(1, 0), progressed(2, 0, 90, 90)]
    chapter = event(3, 90, CueShown(VISIT, SITE, CUE, CueKind.CHAPTER))
    assert list(happenings([visit(*begun, chapter)], [])) == [Happening(at(90), Card.CHAPTER, SITE)]
    shown = visit(*begun, cue_shown(3, 90))
    assert cards([shown]) == set(), "planned time alone is what was asked for"
    assert cards([visit(*begun, cue_shown(3, 90), cue_answered(4, 95, CueAnswer.DONE))]) == {Card.STOPPED}
    assert cards([visit(*begun, cue_shown(3, 90), cue_answered(4, 95, CueAnswer.CONTINUE))]) == set()


@given(st.lists(st.builds(Happening, st.integers(0, 90_000).map(at), st.sampled_from(CARDS), st.just(SITE))), st.data())
def test_one_card_a_day(happened: list[Happening], data: st.DataObject) -> None:
    earlier = data.draw(st.sets(st.sampled_from(CARDS)))
    closed: dict[Card, date] = dict.fromkeys(earlier, YESTERDAY)
    shown = card_of_day(happened, closed, TODAY)
    left = [one for one in happened if one.card not in earlier]
    assert (shown is None) == (not left)
    if shown is None:
        return
    assert all(shown.at <= one.at for one in left)
    later = Happening(shown.at + timedelta(seconds=1), Card.CHAPTER, SITE)
    assert card_of_day([*happened, later], closed, TODAY) == shown, "nothing that comes later takes its place"
    assert card_of_day(happened, closed | {shown.card: TODAY}, TODAY) is None, "and none follows one that was closed"
    earlier_still = Happening(shown.at - timedelta(seconds=1), data.draw(st.sampled_from(CARDS)), SITE)
    kept = card_of_day([*happened, later, earlier_still], closed, TODAY, shown.card)
    assert kept is not None
    assert kept.card is shown.card, "nor does what arrives late, once it was shown"
    tomorrow = TODAY + timedelta(days=1)
    again = card_of_day(happened, closed | {shown.card: TODAY}, tomorrow)
    assert again is None or again.card is not shown.card
    assert card_of_day(happened, {Card.EVERY: YESTERDAY}, TODAY) is None
