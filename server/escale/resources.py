"""Where the texts and data of `shared/` are: inside an installed package, or beside it in a checkout.

And where the built extensions are.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_EXTENSIONS = _PACKAGE.parent.parent / "extension" / "built"
_CANDIDATES = (_PACKAGE / "_shared", _PACKAGE.parent.parent / "shared")


def shared() -> Path:
    """The folder that holds `locales/` and `catalogue/`. Raises `FileNotFoundError` when it was not installed."""
    for folder in _CANDIDATES:
        if (folder / "locales").is_dir() and (folder / "catalogue").is_dir():
            return folder
    raise FileNotFoundError("Escale's own texts are missing; install it again.")


def locales() -> Path:
    """The folder of Fluent files, one folder for each language."""
    return shared() / "locales"


def catalogue() -> Path:
    """The folder of the catalogue's JSON files."""
    return shared() / "catalogue"


def chromium_extension() -> Path | None:
    """The folder that Chrome, Edge and Chromium load; None where only the service was installed."""
    folder = _EXTENSIONS / "chrome-mv3"
    return folder if folder.is_dir() else None


def firefox_extension() -> Path | None:
    """The folder whose `manifest.json` Firefox loads, likewise."""
    folder = _EXTENSIONS / "firefox-mv3"
    return folder if folder.is_dir() else None
