"""The routes of the dashboard's pages. Importing this module makes them, with all that they show."""

from escale.api.routes import (
    agreements,
    browsers,
    cues,
    data,
    days,
    family,
    family_news,
    learning,
    notices,
    pairing,
    periods,
    reflections,
    requests,
    visits,
)

PAGES = (
    agreements.router,
    browsers.router,
    cues.router,
    data.router,
    days.router,
    family.router,
    family_news.router,
    learning.router,
    notices.router,
    pairing.router,
    periods.router,
    reflections.router,
    requests.router,
    visits.router,
)
