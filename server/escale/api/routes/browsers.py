"""The member's paired browsers, and those of others that they use."""

from uuid import UUID

from escale.api.deps import DashboardDep, SessionDep
from escale.api.routing import private
from escale.api.schemas.auth import BrowserOut, BrowsersOut, ExtensionOut, UsedBrowserOut
from escale.api.schemas.base import refusals
from escale.api.shapes.people import person_out
from escale.resources import chromium_extension, firefox_extension
from escale.services import browsers

router = private("/browsers")


@router.get("")
def list_browsers(member: DashboardDep, session: SessionDep) -> BrowsersOut:
    """Paired browsers, and those of others that the member uses, the latest first."""
    folder, firefox = chromium_extension(), firefox_extension()
    return BrowsersOut(
        browsers=[
            BrowserOut(id=one.id, name=one.name, paired_at=one.paired_at, last_seen_at=one.last_seen_at)
            for one in browsers.paired(session, member.id)
        ],
        used=[
            UsedBrowserOut(id=one.browser.id, name=one.browser.name, owner=person_out(one.owner))
            for one in browsers.used(session, member.id)
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
