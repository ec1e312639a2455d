"""What happened to the data, in a sentence."""

from datetime import datetime
from pathlib import Path

from escale.cli.texts import say
from escale.domain.notices import Notice, NoticeKind
from escale.services.erasing import ASIDE


def told(notice: Notice, data_dir: Path) -> str:
    """The sentence, with what is missing and where the damaged file is; of one that was missing there is none."""
    aside = data_dir / ASIDE
    is_kept = aside.is_dir() and any(aside.iterdir())
    kept = [say("cli-data-kept", path=str(aside))] if is_kept else []
    return " ".join([_happened(notice), *kept])


def _happened(notice: Notice) -> str:
    if notice.kind is NoticeKind.REPAIRED:
        return say("cli-data-repaired")
    if notice.from_at is None:
        return say("cli-data-started-empty")
    return say("cli-data-restored", since=minute(notice.from_at))


def minute(instant: datetime) -> str:
    """An instant in the machine's own time."""
    return instant.astimezone().strftime("%Y-%m-%d %H:%M")
