import warnings
from datetime import timedelta

from starlette.testclient import TestClient

from escale import jobs
from escale.api.runtime import Runtime
from escale.domain.household import Member, TokenKind
from escale.services import sessions
from tests.server.fakes import FakeClock


def test_expired_credentials_are_removed_and_others_stay(
    runtime: Runtime, owner: Member, dashboard: TestClient, clock: FakeClock
) -> None:
    with runtime.database.writing() as session:
        ticket = sessions.issue(session, TokenKind.TICKET, owner.id, None, clock())
    clock.advance(minutes=2)
    for _ in range(2):
        jobs.remove_expired_tokens(runtime.database.writing, clock)
    with runtime.database.writing() as session:
        assert sessions.remove_expired(session, ticket.expires_at) == 0
    assert dashboard.get("/api/v1/me").status_code == 200


def test_jobs_run_hourly_and_make_up_for_sleep_once(runtime: Runtime, clock: FakeClock) -> None:
    with warnings.catch_warnings():
        scheduler = jobs.start(runtime.database.writing, clock)
    try:
        (job,) = scheduler.get_jobs()
        first = job.trigger.get_next_fire_time(None, clock())
        second = job.trigger.get_next_fire_time(first, first)
        assert second - first == timedelta(hours=1)
        assert (job.coalesce, job.misfire_grace_time) == (True, None)
    finally:
        scheduler.shutdown()
