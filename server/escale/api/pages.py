"""The routes of the dashboard's pages. Importing this module makes them, with all that they show."""

from escale.api.routes import browsers, cues, data, days, learning, notices, pairing, periods, reflections, visits

PAGES = (
    browsers.router,
    cues.router,
    data.router,
    days.router,
    learning.router,
    notices.router,
    pairing.router,
    periods.router,
    reflections.router,
    visits.router,
)
