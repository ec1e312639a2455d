"""What is stored, on the wire."""

from dataclasses import asdict

from escale.api.schemas.data import BackupOut, DataOut, KeptOut
from escale.domain.retention import Retention
from escale.services.inventory import SizedBackup, Stored


def data_out(stored: Stored, kept: Retention) -> DataOut:
    """All of it."""
    return DataOut(
        **asdict(stored.counted),
        bytes=stored.size,
        kept=KeptOut(events_days=kept.events.days, intentions_days=kept.intentions.days),
        backups=[backup_out(one) for one in stored.backups],
    )


def backup_out(one: SizedBackup) -> BackupOut:
    """A backup."""
    backup = one.backup
    return BackupOut(name=backup.path.name, taken_at=backup.taken_at, reason=backup.reason, bytes=one.size)
