"""The member's paired browsers."""

from uuid import UUID

from escale.api.deps import DashboardDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.auth import BrowserOut, BrowsersOut, ExtensionOut
from escale.api.schemas.base import refusals
from escale.resources import chromium_extension, firefox_extension
from escale.services import browsers

router = private("/browsers")


@router.get("")
def list_browsers(member: DashboardDep, session: SessionDep) -> BrowsersOut:
    """Paired browsers, the latest first."""
    folder, firefox = chromium_extension(), firefox_extension()
    return BrowsersOut(
        browsers=[
            BrowserOut(id=one.id, name=one.name, paired_at=one.paired_at, last_seen_at=one.last_seen_at)
            for one in browsers.paired(session, member.id)
        ],
        extension=ExtensionOut(
            chromium_folder=str(folder) if folder else None,
            firefox_file=str(firefox / "manifest.json") if firefox else None,
        ),
    )


@router.delete("/{browser_id}", status_code=204, responses=refusals(404))
def forget_browser(browser_id: UUID, member: DashboardDep, session: SessionDep) -> None:
    """End a pairing. The browser's bearer stops working at once."""
    browsers.forget(session, member.id, browser_id)
