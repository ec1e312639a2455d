"""Patterns: what people paste, what is refused, what matches, and how long that takes."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from escale.domain.sites import NotAPattern, Pattern, matches, parse_pattern

FIXTURES = Path(__file__).parents[3] / "shared/fixtures"
GOLDEN = FIXTURES / "patterns/matching.json"
NAMES = FIXTURES / "names/hosts.json"


@pytest.mark.parametrize(
    ("text", "host", "path"),
    [
        pytest.param("youtube.com", "youtube.com", "/", id="host"),
        pytest.param("youtube.com/shorts", "youtube.com", "/shorts", id="host-and-path"),
        pytest.param("  https://www.YouTube.com/Shorts/?si=x#t  ", "youtube.com", "/Shorts", id="pasted-address"),
        pytest.param("http://youtube.com", "youtube.com", "/", id="scheme"),
        pytest.param("youtube.com.", "youtube.com", "/", id="last-dot"),
        pytest.param("m.youtube.com", "m.youtube.com", "/", id="below"),
        pytest.param("youtube.com:443/x/", "youtube.com", "/x", id="port-goes"),
        pytest.param("müsli.ch", "xn--msli-0ra.ch", "/", id="idna"),
        pytest.param("localhost", "localhost", "/", id="localhost"),
        pytest.param("feed.localhost:5000", "feed.localhost", "/", id="below-localhost"),
        pytest.param("127.0.0.1:8080", "127.0.0.1", "/", id="numbers"),
        pytest.param("a.b/%C3%A9t%C3%A9", "a.b", "/%C3%A9t%C3%A9", id="percent"),
    ],
)
def test_parse(text: str, host: str, path: str) -> None:
    pattern = parse_pattern(text)
    assert pattern == Pattern(host, path)
    assert parse_pattern(str(pattern)) == pattern


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("com", id="single-label"),
        pytest.param("www.com", id="single-label-below-www"),
        pytest.param("*.youtube.com", id="wildcard"),
        pytest.param("(a+)+.com", id="regular-expression"),
        pytest.param("^youtube\\.com$", id="anchors"),
        pytest.param("you tube.com", id="space"),
        pytest.param("me@youtube.com", id="user"),
        pytest.param("https://me:secret@youtube.com", id="password"),
        pytest.param("ftp://youtube.com", id="other-scheme"),
        pytest.param("javascript:alert(1)", id="javascript"),
        pytest.param("about:blank", id="about"),
        pytest.param("chrome-extension://abc/x.html", id="extension"),
        pytest.param("-a.com", id="dash-first"),
        pytest.param("a..com", id="empty-label"),
        pytest.param(".com", id="dot-first"),
        pytest.param("1.2.3", id="not-all-of-an-address"),
        pytest.param("999.1.1.1", id="no-such-address"),
        pytest.param("a.com/../etc", id="dots-in-the-path"),
        pytest.param("a.com//x", id="double-slash"),
        pytest.param("a.com/a b", id="space-in-the-path"),
        pytest.param("a.com/*", id="wildcard-in-the-path"),
        pytest.param("a.com/é", id="path-not-as-browsers-send-it"),
        pytest.param("a" * 64 + ".com", id="label-too-long"),
        pytest.param(".".join(["a" * 60] * 5), id="host-too-long"),
        pytest.param("a.com/" + "x" * 200, id="path-too-long"),
        pytest.param("<script>.com", id="markup"),
        pytest.param("a.com\x00", id="nul"),
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(NotAPattern):
        parse_pattern(text)


@pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in json.loads(NAMES.read_text("utf-8"))])
def test_names_are_those_that_browsers_send(case: dict[str, Any]) -> None:
    """The same file is read by the tests of what a person pastes, next to a browser's own URL."""
    if case["host"] is None:
        with pytest.raises(NotAPattern):
            parse_pattern(case["text"])
    else:
        assert parse_pattern(f"https://www.{case['text']}/") == Pattern(case["host"], "/")


@given(st.text(max_size=300))
def test_any_text_is_a_pattern_or_refused(text: str) -> None:
    try:
        pattern = parse_pattern(text)
    except NotAPattern:
        return
    assert parse_pattern(str(pattern)) == pattern
    assert matches(pattern, pattern.host, pattern.path)


@given(st.text(st.characters(min_codepoint=0x80, max_codepoint=0xFFFF, exclude_categories=["Cs"]), min_size=1))
@example("straße")
@example("Ελλάς")
@example("نامه\u200cای")
@example("ᎠᎡ")
def test_what_the_rules_of_2003_stored_can_still_be_edited(label: str) -> None:
    """Until the rules of browsers came, hosts were stored by those of the standard library: some of them name another
    site now, but each is an address that stays what it is when its site is saved again.
    """
    try:
        stored = f"{label}.example".encode("idna").decode("ascii").lower()
        pattern = parse_pattern(stored)
    except (UnicodeError, NotAPattern):
        return  # was refused then too: what follows the conversion did not change
    assert pattern == Pattern(stored.removeprefix("www."), "/")
    assert parse_pattern(str(pattern)) == pattern
    assert matches(pattern, pattern.host, "/")


@pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in json.loads(GOLDEN.read_text("utf-8"))])
def test_golden_matches(case: dict[str, Any]) -> None:
    pattern = Pattern(**case["pattern"])
    assert matches(pattern, case["host"], case["path"]) is case["matches"]


def test_nothing_is_below_an_address_in_numbers() -> None:
    assert not matches(Pattern("127.0.0.1", "/"), "1.127.0.0.1", "/")


def test_a_thousand_patterns_and_eight_kilobytes_take_bounded_time() -> None:
    """Security reference, row 11. About a millisecond; the limit catches another order of growth."""
    patterns = [Pattern("a" * 50 + f"{n}.example", "/" + "a/" * 90 + str(n)) for n in range(1_000)]
    host, path = ".".join(["a" * 60] * 60) + ".example", "/" + "a/" * 2_000
    began = time.perf_counter()
    found = [pattern for pattern in patterns if matches(pattern, host, path)]
    assert time.perf_counter() - began < 0.25
    assert found == []
    began = time.perf_counter()
    with pytest.raises(NotAPattern):
        parse_pattern("a." * 4_000 + "!")
    assert time.perf_counter() - began < 0.25
