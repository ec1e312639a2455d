"""History from elsewhere: the same visits and days as by events, once only, and nothing of a line that is wrong."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from escale.domain.counts import made
from escale.domain.events import VisitFact
from escale.domain.fold import apply
from escale.domain.household import BrowserState
from escale.domain.visits import Visit
from escale.domain.vocabulary import VisitEnd, Worth
from escale.errors import HistoryEmpty, HistoryNewer, HistoryUnreadable
from escale.services import forgetting, importing, sites
from escale.services.exporting import Export
from escale.services.history_file import LONGEST_LINE
from escale.services.importing import Imported, Wish, take_in
from escale.services.rebuilding import Rebuilt, rebuild
from escale.storage import browsers, visits
from escale.storage import sites as stored_sites
from tests.server.domain.made import NOON, SITE, VISIT, counted, ended, progressed, rated, started
from tests.server.services.world import NOW, World, snapshot

ROOT = Path(__file__).parents[3]
HEADER = '{"format": "escale-visits", "version": 1}'
LONG_AGO = NOW - timedelta(days=3_650)


def iso(seconds: float, since: datetime = NOON) -> str:
    return (since + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")


def told(begins: float = 0, lasts: float = 100, since: datetime = NOON, **other: Any) -> dict[str, Any]:
    """A line about a visit of `a.example`."""
    start, end = iso(begins, since), iso(begins + lasts, since)
    line = {
        "site": "a.example",
        "zone": "Europe/Paris",
        "started_at": start,
        "ended_at": end,
        "attended": [[start, end]],
    }
    return {name: value for name, value in {**line, **other}.items() if value is not None}


@pytest.fixture
def add(world: World, tmp_path: Path) -> Callable[..., Imported]:
    """Import these lines: objects, or bytes as they are."""

    def _add(*lines: dict[str, Any] | bytes, before: Callable[[], None] = lambda: None) -> Imported:
        path = tmp_path / "history.jsonl"
        texts = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
        path.write_bytes(b"\n".join([HEADER.encode(), *texts]) + b"\n")
        wish = Wish(world.member, NOW, NOW - timedelta(days=90))
        return take_in(world.database, path, wish, before, lambda share: None)

    return _add


Add = Callable[..., Imported]


def all_visits(world: World) -> list[Visit]:
    with world.database.reading() as session:
        return sorted(visits.of_member(session, world.member.id), key=lambda visit: (visit.started_at, visit.id))


def is_right(world: World) -> bool:
    """Whether a rebuild from scratch finds the days as they are."""
    before = snapshot(world)
    with world.database.writing() as session:
        rebuilt: Rebuilt = rebuild(session, world.member)
    return rebuilt.differed == 0 and snapshot(world) == before


def test_a_line_is_the_fold_of_its_events(world: World, add: Add) -> None:
    line = told(
        id=str(VISIT),
        end="done",
        origin="gate",
        attended=[[iso(0), iso(30)], [iso(60), iso(90)]],
        attended_ms=70_000,
        intention={"text": "a recipe", "planned_seconds": 600, "trigger": "wish"},
        rating={"worth": "partly", "met": "yes", "rated_at": iso(120)},
        reached={"typed": 1, "in_page_link": 2},
        items_seen=9,
        sponsored_seen=1,
    )
    assert add(line) == Imported(new=1)
    events = (
        started(0, 0),
        progressed(9, 0, 30, 30),
        progressed(9, 60, 90, 60),
        ended(1, 100, 70, VisitEnd.DONE),
        rated(2, 120, Worth.PARTLY, Worth.YES),
        counted(9, 90, made([1, 0, 0, 0, 0, 2, 0, 0, 0, 0], 9, 1)),
    )
    expected: Visit | None = None
    for one in events:
        assert isinstance(one.fact, VisitFact)
        expected = apply(expected, one)
    assert all_visits(world) == [expected]
    assert is_right(world)


def test_cues_are_kept_in_their_order(world: World, add: Add) -> None:
    shown = {"kind": "chapter", "shown_at": iso(50), "removed_at": iso(51)}
    answered = {"kind": "planned_time", "shown_at": iso(20), "answer": "done", "answered_at": iso(21)}
    add(told(cues=[shown, answered]))
    [visit] = all_visits(world)
    assert [(cue.kind, cue.reply and cue.reply.answer, cue.removed_at is None) for cue in visit.cues] == [
        ("planned_time", "done", True),
        ("chapter", None, False),
    ]
    assert is_right(world)


@pytest.mark.parametrize("guide", ["en/import.md", "fr/importation.md"])
def test_the_example_of_the_guide_can_be_imported(world: World, tmp_path: Path, guide: str) -> None:
    text = (ROOT / "docs" / guide).read_text("utf-8")
    path = tmp_path / "history.jsonl"
    path.write_text("".join(line + "\n" for line in text.splitlines() if line.startswith("{")), encoding="utf-8")
    found = take_in(world.database, path, Wish(world.member, NOW, NOW), lambda: None, lambda share: None)
    assert found == Imported(new=2)


def test_again_changes_nothing(world: World, add: Add) -> None:
    lines = [told(n * 1000, origin="gate") for n in range(20)] + [told(5, id="by name")]
    assert add(*lines).new == 21
    before = snapshot(world)
    assert add(*lines) == Imported(known=21)
    assert snapshot(world) == before


def test_a_line_twice_in_one_file_counts_once(world: World, add: Add) -> None:
    assert add(told(), told(), told(id="x"), told(500, id="x")) == Imported(new=2, known=2)


def test_the_same_instants_in_another_offset_are_the_same_visit(add: Add) -> None:
    elsewhere = told(started_at="2026-11-23T13:00:00+01:00", ended_at="2026-11-23T07:01:40.0009-05:00")
    assert add(told(), elsewhere) == Imported(new=1, known=1)


@pytest.mark.parametrize("piece", [1, 3, 1000])
def test_pieces_make_no_difference(
    world: World, add: Add, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, piece: int
) -> None:
    monkeypatch.setattr(importing, "PIECE", piece)
    lines = [told(n * 7_000 % 90_000, 2_000, site=f"{n % 3}.example", origin="cue") for n in range(30)]
    assert add(*lines).new == 30
    assert is_right(world)


def test_it_joins_what_browsers_sent(world: World, add: Add) -> None:
    """At the same time on the same site: the time counts once, the visits twice."""
    world.send([started(1, 0), progressed(2, 0, 60, 60), ended(3, 60, 60)])
    add(told(30, 60))
    assert is_right(world)
    rows = snapshot(world)["day_summary"]
    assert [(row[3], row[9]) for row in rows] == [(90_000, 2)]


def test_events_after_an_import_find_its_days(world: World, add: Add) -> None:
    add(told(30, 60))
    world.send([started(1, 0), progressed(2, 0, 60, 60), ended(3, 60, 60)])
    assert is_right(world)


def test_words_that_are_too_old_are_never_written(world: World, add: Add) -> None:
    old, new = ({"text": text, "planned_seconds": 300} for text in ("long forgotten", "still known"))
    add(told(since=LONG_AGO, origin="gate", intention=old), told(origin="gate", intention=new))
    told_by = [visit.intention for visit in all_visits(world)]
    assert [one and (one.text, one.planned) for one in told_by] == [
        (None, timedelta(minutes=5)),
        ("still known", timedelta(minutes=5)),
    ]
    files = b"".join(path.read_bytes() for path in world.database.path.parent.glob("world.sqlite3*"))
    assert (b"long forgotten" in files, b"still known" in files) == (False, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a.example", "a.example", id="as-it-is"),
        pytest.param("https://www.a.example:443/watch?v=1#t", "a.example", id="an-address"),
        pytest.param("deep.a.example", "a.example", id="below"),
        pytest.param("new.test", "new.test", id="unknown"),
        pytest.param("xa.example", "xa.example", id="only-alike"),
    ],
)
def test_sites_are_found_by_their_addresses(world: World, add: Add, text: str, expected: str) -> None:
    add(told(site=text))
    [visit] = all_visits(world)
    with world.database.reading() as session:
        names = {site.id: site.name for site in stored_sites.list_all(session, world.member.id)}
    assert names[visit.site_id] == expected


def test_a_new_site_is_not_watched(world: World, add: Add) -> None:
    add(told(site="new.test"), told(500, site="www.new.test"))
    with world.database.reading() as session:
        assert [site.name for site in sites.watched(session, world.member.id)] == ["a.example", "b.example"]
        names = [site.name for site in stored_sites.list_all(session, world.member.id)]
    assert sorted(names) == ["a.example", "b.example", "new.test"]


def test_a_site_of_refused_lines_only_is_not_stored(world: World, add: Add) -> None:
    add(told(site="new.test", since=NOON + timedelta(days=9)))
    with world.database.reading() as session:
        assert len(stored_sites.list_all(session, world.member.id)) == 2


def test_the_browser_of_imports_is_none_that_can_speak(world: World, add: Add) -> None:
    add(told())
    add(told(500))
    with world.database.reading() as session:
        mine = browsers.list_for_member(session, world.member.id)
    assert [one.state for one in mine if one.name == "import"] == [BrowserState.FORGOTTEN]


def test_a_deleted_visit_stays_deleted(world: World, add: Add) -> None:
    add(told(), told(500))
    first = all_visits(world)[0]
    with world.database.writing() as session:
        forgetting.forget_visit(session, world.member.id, first.id, NOW)
    assert add(told(), told(500)) == Imported(known=1, gone=1)
    assert is_right(world)


def test_a_visit_that_a_browser_made_and_its_member_deleted_stays_deleted(world: World, add: Add) -> None:
    world.send([started(1, 0), ended(2, 60, 60)])
    with world.database.writing() as session:
        forgetting.forget_visit(session, world.member.id, VISIT, NOW)
    assert add(told(id=str(VISIT))) == Imported(gone=1)


@pytest.mark.parametrize("site", ["a.example", "new.test"])
def test_a_deleted_history_stays_deleted_up_to_then(world: World, add: Add, site: str) -> None:
    """Also that of a site which only history named, and which went with it."""
    add(told(site=site))
    site_id = all_visits(world)[0].site_id
    with world.database.writing() as session:
        forgetting.forget_history(session, world.member.id, site_id, NOON + timedelta(seconds=200))
    assert add(told(site=site), told(500, site=site)) == Imported(new=1, gone=1)
    assert is_right(world)


ODD = [
    pytest.param(told(lasts=40 * 86_400, since=LONG_AGO, attended=[]), timedelta(), id="forty-days"),
    pytest.param(told(attended_ms=9_000_000), timedelta(seconds=160), id="attended-more-than-elapsed"),
    pytest.param(
        told(lasts=9 * 86_400, since=LONG_AGO, attended=None, attended_ms=8 * 86_400_000),
        timedelta(days=1),
        id="more-than-a-day-without-a-place",
    ),
    pytest.param(told(attended=[[iso(0), iso(3_000)]]), timedelta(seconds=3_000), id="attended-after-its-end"),
    pytest.param(told(attended=[[iso(0), iso(60)], [iso(30), iso(90)]]), timedelta(seconds=90), id="overlapping"),
    pytest.param(told(attended=[[iso(5), iso(5)]]), timedelta(), id="an-empty-stretch"),
    pytest.param(
        told(since=LONG_AGO, attended=[[iso(n * 80_000, LONG_AGO), iso((n + 1) * 80_000, LONG_AGO)] for n in range(3)]),
        timedelta(seconds=240_000),
        id="stretches-that-touch-for-days",
    ),
    pytest.param(told(ended_at=None, attended=[]), timedelta(), id="no-end"),
    pytest.param(told(since=datetime.fromisoformat("2000-01-01T00:00Z")), timedelta(seconds=100), id="the-earliest"),
]


def test_ones_own_export_does_not_bring_back_a_history_whose_site_is_gone_too(world: World, tmp_path: Path) -> None:
    world.send([started(1, 0), progressed(2, 0, 60, 60), ended(3, 60, 60)])
    taken_along = tmp_path / "escale.jsonl"
    taken_along.write_text("".join(Export(world.database, world.member, NOW).history()), "utf-8")
    with world.database.writing() as session:
        stored_sites.remove(session, SITE, NOW)
        forgetting.forget_history(session, world.member.id, SITE, NOW)
    wish = Wish(world.member, NOW, NOW - timedelta(days=90))
    imported = take_in(world.database, taken_along, wish, lambda: None, lambda _: None)
    assert (imported.new, imported.gone) == (0, 1)
    assert snapshot(world)["visit"] == []


@pytest.mark.parametrize(("line", "attended"), ODD)
def test_odd_visits_are_kept_and_bounded(world: World, add: Add, line: dict[str, Any], attended: timedelta) -> None:
    assert add(line) == Imported(new=1)
    assert [visit.attended for visit in all_visits(world)] == [attended]
    assert is_right(world)


def answered(**cue: Any) -> dict[str, Any]:
    return told(cues=[{"kind": "chapter", "shown_at": iso(1), **cue}])


WRONG = [
    pytest.param(b"\xff\xfe\x00", "line_not_json", "", id="no-text"),
    pytest.param(b"{", "line_not_json", "", id="half"),
    pytest.param(b"[" * 100_000, "line_not_json", "", id="deep"),
    pytest.param(b'{"site":"\\ud800"}', "line_not_json", "", id="half-a-character"),
    pytest.param(b"[]", "line_invalid", "", id="no-object"),
    pytest.param(b" " * LONGEST_LINE + b"{}", "line_too_long", "", id="too-long"),
    pytest.param(b"x" * LONGEST_LINE * 3, "line_too_long", "", id="much-too-long"),
    pytest.param(told(zone=None), "line_invalid", "zone", id="a-field-is-missing"),
    pytest.param(told(url="https://a.example/"), "line_invalid", "url", id="an-unknown-field"),
    pytest.param(told(attended=[[iso(0)]]), "line_invalid", "attended.0.1", id="a-stretch-without-end"),
    pytest.param(told(attended=[[iso(0), iso(1)]] * 2_881), "line_invalid", "attended", id="too-many-stretches"),
    pytest.param(told(attended_ms=-1), "line_invalid", "attended_ms", id="less-than-nothing"),
    pytest.param(told(started_at="2026-11-23T12:00:00"), "line_invalid", "started_at", id="no-offset"),
    pytest.param(told(origin="magic"), "line_invalid", "origin", id="an-unknown-word"),
    pytest.param(told(zone="Europe/Atlantis"), "zone_unknown", "zone", id="an-unknown-zone"),
    pytest.param(told(zone="../../etc/passwd"), "line_invalid", "zone", id="a-path-for-a-zone"),
    pytest.param(told(site="not a site"), "site_invalid", "site", id="no-site"),
    pytest.param(told(started_at="1970-01-01T00:00Z"), "instant_absurd", "", id="1970"),
    pytest.param(told(since=datetime.fromisoformat("2100-01-01T00:00Z")), "instant_absurd", "", id="2100"),
    pytest.param(told(ended_at=iso(2 * 86_400)), "instant_absurd", "", id="ends-in-the-future"),
    pytest.param(told(started_at="0001-01-01T00:00+14:00"), "instant_absurd", "", id="before-time"),
    pytest.param(told(attended=[[iso(9), iso(8)]]), "interval_reversed", "attended", id="reversed"),
    pytest.param(
        told(lasts=86_401, since=LONG_AGO), "interval_too_long", "attended", id="a-stretch-of-more-than-a-day"
    ),
    pytest.param(told(ended_at=iso(-1)), "before_start", "", id="ends-before-it-starts"),
    pytest.param(told(attended=[[iso(-1), iso(1)]]), "before_start", "", id="attended-before-it-starts"),
    pytest.param(told(attended=None), "attended_missing", "", id="attended-is-not-told"),
    pytest.param(told(intention={"planned_seconds": 60}), "origin_missing", "", id="an-intention-from-nowhere"),
    pytest.param(told(ended_at=None, end="left"), "end_missing", "", id="an-end-without-its-time"),
    pytest.param(answered(answer="done"), "answer_incomplete", "", id="an-answer-without-its-time"),
]


@pytest.mark.parametrize(("line", "code", "place"), WRONG)
def test_a_wrong_line_is_left_out_as_a_whole(world: World, add: Add, line: Any, code: str, place: str) -> None:
    before = snapshot(world)
    found = add(line)
    assert [(one.number, one.code, one.place) for one in found.first] == [(2, code, place)]
    assert (found.new, found.refused.total()) == (0, 1)
    assert snapshot(world) == before


def test_wrong_lines_do_not_stop_the_others(world: World, add: Add) -> None:
    found = add(b"{", told(), b"", b"x" * LONGEST_LINE * 2, told(500))
    assert (found.new, [one.number for one in found.first]) == (2, [2, 5])
    assert is_right(world)


def test_only_the_first_reasons_are_told(add: Add) -> None:
    found = add(*[b"{"] * 100)
    assert (len(found.first), found.refused) == (importing.MOST_TOLD, {"line_not_json": 100})


def test_too_many_new_sites(add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("escale.services.history_sites.MOST_NEW", 2)
    found = add(*(told(n, site=f"{n}.test") for n in range(4)))
    assert (found.new, found.refused) == (2, {"too_many_sites": 2})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", HistoryEmpty, id="empty"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", HistoryUnreadable, id="a-picture"),
        pytest.param(b"\x00" * LONGEST_LINE * 2, HistoryUnreadable, id="a-huge-line"),
        pytest.param(HEADER.encode("utf-16"), HistoryUnreadable, id="another-encoding"),
        pytest.param(json.dumps(told()).encode(), HistoryUnreadable, id="no-header"),
        pytest.param(b'{"format": "escale-visits", "version": 0}', HistoryUnreadable, id="no-such-version"),
        pytest.param(b'{"format": "escale-visits", "version": 2}\n', HistoryNewer, id="newer"),
    ],
)
def test_a_wrong_file(world: World, tmp_path: Path, content: bytes, expected: type[Exception]) -> None:
    path = tmp_path / "history.jsonl"
    path.write_bytes(content)
    wish = Wish(world.member, NOW, NOW)
    with pytest.raises(expected):
        take_in(world.database, path, wish, lambda: None, lambda share: None)


def test_a_mark_of_the_encoding_does_no_harm(world: World, tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEADER}\r\n{json.dumps(told())}".encode())
    told_shares: list[float] = []
    found = take_in(world.database, path, Wish(world.member, NOW, NOW), lambda: None, told_shares.append)
    assert (found, told_shares[-1]) == (Imported(new=1), 1.0)


def test_a_backup_is_asked_for_once_and_only_before_something_is_new(add: Add, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "PIECE", 2)
    asked: list[bool] = []
    lines = [told(n * 500) for n in range(6)]
    add(*lines, before=lambda: asked.append(True))
    add(*lines, before=lambda: asked.append(True))
    assert asked == [True]


def test_a_visit_that_is_there_is_left_alone(world: World, add: Add) -> None:
    """Whatever else the line says of it."""
    world.send([started(1, 0)])
    assert add(told(id=str(VISIT), site="b.example")) == Imported(known=1)
    assert [visit.site_id for visit in all_visits(world)] == [SITE]
