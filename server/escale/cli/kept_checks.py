"""What `escale doctor` looks at in what the service did by itself, and in what its browsers still do."""

from datetime import datetime, timedelta
from pathlib import Path

from escale.cli.checks import Finding
from escale.cli.notices import minute
from escale.cli.texts import say
from escale.domain.doubt import is_doubted
from escale.domain.household import Browser
from escale.domain.rotation import is_ahead
from escale.domain.standing import Standing
from escale.services import backups, doubt

LATE = timedelta(days=3)
"""Tasks are done each night, or when the machine wakes: after three days without one, something fails."""


def all_of(standing: Standing | None, now: datetime) -> list[Finding]:
    """Findings about a database that can be read; about another one the doctor has said enough already."""
    if standing is None:
        return []
    return [
        *clock(standing, now),
        tasks(standing, now),
        *(plan(browser) for browser in standing.browsers),
        *notices(standing),
    ]


def backup(database_path: Path, now: datetime, standing: Standing | None) -> Finding:
    """Whether there is a sound backup that is young enough."""
    latest = backups.latest_good(database_path, now)
    if latest and not is_ahead(latest.taken_at, now):
        well = now - latest.taken_at <= LATE
        return Finding(
            well, say("cli-doctor-backup" if well else "cli-doctor-backup-old", taken=minute(latest.taken_at))
        )
    is_new = (standing is None or now - standing.since_at <= LATE) and not backups.list_all(database_path)
    return Finding(is_new, say("cli-doctor-backup-soon" if is_new else "cli-doctor-backup-none"))


def backups_ahead(database_path: Path, now: datetime) -> list[Finding]:
    """Each backup that says that it was taken in the future."""
    return [
        Finding(False, say("cli-doctor-backup-ahead", taken=minute(one.taken_at), path=str(one.path)))
        for one in backups.ahead(database_path, now)
    ]


def clock(standing: Standing, now: datetime) -> list[Finding]:
    """Whether nothing is removed by age because the clock is too far past what was believed before."""
    if not _is_doubted(standing, now):
        return []
    return [Finding(False, say("cli-doctor-clock-doubted", now=minute(now), known=minute(standing.believed_at)))]


def tasks(standing: Standing, now: datetime) -> Finding:
    """Whether the nightly tasks are done."""
    if not standing.tasks:
        is_new = now - standing.since_at <= LATE
        return Finding(is_new, say("cli-doctor-tasks-soon" if is_new else "cli-doctor-tasks-never"))
    waiting = doubt.REMOVING if _is_doubted(standing, now) else frozenset()
    done = [at for name, at in standing.tasks.items() if name not in waiting]
    if ahead := [at for at in done if is_ahead(at, now)]:
        return Finding(False, say("cli-doctor-tasks-ahead", done=minute(max(ahead))))
    oldest = min(done, default=standing.believed_at)
    well = now - oldest <= LATE
    return Finding(well, say("cli-doctor-tasks" if well else "cli-doctor-tasks-late", done=minute(oldest)))


def _is_doubted(standing: Standing, now: datetime) -> bool:
    return is_doubted(now, standing.believed_at, standing.doubted_at)


def plan(browser: Browser) -> Finding:
    """How old the plan is that a browser follows: it takes the newest one whenever it is here. Not here is no fault."""
    seen = browser.last_seen_at
    if seen is None:
        return Finding(True, say("cli-doctor-plan-none", browser=browser.name))
    return Finding(True, say("cli-doctor-plan", browser=browser.name, seen=minute(seen)))


def notices(standing: Standing) -> list[Finding]:
    """What happened to the data and nobody has dismissed yet."""
    return [Finding(False, say("cli-doctor-notice", happened=minute(one.happened_at))) for one in standing.notices]
