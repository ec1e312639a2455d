"""Texts and data are found in a checkout and in an installed package, or their absence is said."""

from pathlib import Path

import pytest

from escale import resources

REPOSITORY = Path(__file__).parents[2]


def test_in_a_checkout() -> None:
    assert resources.locales() == REPOSITORY / "shared/locales"
    assert resources.catalogue() == REPOSITORY / "shared/catalogue"


def test_an_installed_package_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for folder in ("locales", "catalogue"):
        (tmp_path / "_shared" / folder).mkdir(parents=True)
    monkeypatch.setattr(resources, "_CANDIDATES", (tmp_path / "_shared", REPOSITORY / "shared"))
    assert resources.shared() == tmp_path / "_shared"


def test_an_incomplete_installation_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "locales").mkdir()
    monkeypatch.setattr(resources, "_CANDIDATES", (tmp_path,))
    with pytest.raises(FileNotFoundError, match="install it again"):
        resources.shared()
