"""What happened to the data, in a sentence."""

from datetime import datetime
from pathlib import Path

from escale.cli.texts import say
from escale.domain.notices import Notice, NoticeKind
from escale.services.erasing import ASIDE


def told(notice: Notice, data_dir: Path) -> str:
    """The sentence, with what is missing and where the damaged file is."""
    aside = str(data_dir / ASIDE)
    if notice.kind is NoticeKind.REPAIRED:
        return say("cli-data-repaired", path=aside)
    if notice.from_at is None:
        return say("cli-data-started-empty", path=aside)
    return say("cli-data-restored", since=minute(notice.from_at), path=aside)


def minute(instant: datetime) -> str:
    """An instant in the machine's own time."""
    return instant.astimezone().strftime("%Y-%m-%d %H:%M")
