"""The tables that `make faults` keeps."""

from tests.faults.__main__ import MARK, README, kept
from tests.faults.sections import SECTIONS, Section, table


def test_a_table_is_added_then_replaced() -> None:
    first, second = (Section("One", text, True) for text in ("| a |", "| b |"))
    other = Section("Other", "| c |", True)
    readme = kept(kept(kept(f"Intro\n{MARK}", first, "here"), other, "here"), second, "there")
    assert readme == (f"Intro\n{MARK}\n## One\n\nMeasured there.\n\n| b |\n\n## Other\n\nMeasured here.\n\n| c |\n")


def test_figures_are_readable() -> None:
    assert table(["a", "b"], [[1000, "x"]]) == "| a | b |\n| --- | --- |\n| 1,000 | x |"


def test_the_readme_has_its_mark() -> None:
    assert README.read_text().count(MARK) == 1
    assert list(SECTIONS) == ["kills", "power", "disk", "damage", "acknowledgements", "offline"]
