"""What the README keeps of a run of single sections."""

from tests.bench.__main__ import kept

README = "# Benchmarks\n\nWhy.\n\n## One\n\nOld.\n\n| a |\n\n## Two\n\n| b |\n\n## Three\n\n| c |\n"


def test_each_section_takes_the_place_of_its_own_older_one() -> None:
    """The browsers' part is several sections in one text."""
    found = kept(README, "## One\n\n| A |\n\n## Three\n\n| C |\n\n## Four\n\n| D |", "Today.")
    assert found == (
        "# Benchmarks\n\nWhy.\n\n## One\n\nToday.\n\n| A |\n\n## Two\n\n| b |\n\n## Three\n\nToday.\n\n| C |\n"
        "\n## Four\n\nToday.\n\n| D |\n"
    )


def test_keeping_the_same_sections_again_changes_nothing() -> None:
    parts = "## One\n\n| A |\n\n## Four\n\n| D |"
    once = kept(README, parts, "Today.")
    assert kept(once, parts, "Today.") == once
