"""Row 15 of the security reference, in short."""

from tests.faults import acknowledgements
from tests.faults.acknowledgements import BROWSERS
from tests.faults.browser import BATCH
from tests.faults.proxy import Fault

BATCHES = 8


def test_rows_are_the_events_that_were_made() -> None:
    mixed = acknowledgements.run(BATCHES)
    assert mixed.dealt.keys() == set(Fault)
    assert mixed.verdict.is_clean, mixed.verdict
    assert mixed.verdict.created == mixed.verdict.acknowledged == mixed.verdict.stored == BROWSERS * BATCHES * BATCH
    assert mixed.answers["duplicate"] > 0
    assert mixed.wrong == ()


def test_a_browser_that_numbers_again_is_seen_to_double() -> None:
    """The control: identity is (browser, epoch, seq), so a new number is a new event, and the judge must see it."""
    mixed = acknowledgements.run(batches=4, doubling=True)
    assert mixed.verdict.doubled > 0
    assert mixed.verdict.lost == 0
