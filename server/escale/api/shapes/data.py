"""What is stored, on the wire."""

from dataclasses import asdict
from datetime import timedelta

from escale.api.schemas.data import BackupOut, DataOut, KeptIn, KeptOut
from escale.domain.retention import Retention
from escale.services.inventory import SizedBackup, Stored


def data_out(stored: Stored, kept: Retention) -> DataOut:
    """All of it."""
    return DataOut(
        **asdict(stored.counted),
        bytes=stored.size,
        kept=kept_out(kept),
        backups=[backup_out(one) for one in stored.backups],
    )


def kept_out(kept: Retention) -> KeptOut:
    """How long things are kept."""
    return KeptOut(events_days=kept.events.days, intentions_days=kept.intentions.days)


def retention(told: KeptIn) -> Retention:
    """What a member wishes."""
    return Retention(timedelta(days=told.events_days), timedelta(days=told.intentions_days))


def backup_out(one: SizedBackup) -> BackupOut:
    """A backup."""
    backup = one.backup
    return BackupOut(
        name=backup.path.name, taken_at=backup.taken_at, reason=backup.reason, bytes=one.size, ahead=one.is_ahead
    )
