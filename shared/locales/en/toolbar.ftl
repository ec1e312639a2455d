# The toolbar's button and its popup.

toolbar-title = Escale
toolbar-title-unpaired = Escale: this browser is not paired yet
toolbar-title-paused = Escale: paused
toolbar-title-left = { $minutes ->
    [one] Escale: { $minutes } minute left
   *[other] Escale: { $minutes } minutes left
}
toolbar-title-reflection = { $weeks ->
    [one] Escale: a week is ready to look back at
   *[other] Escale: { $weeks } weeks are ready to look back at
}
toolbar-unpaired-title = Pair this browser first
toolbar-unpaired-text = It takes a code from the dashboard and half a minute.
toolbar-pair = Pair this browser
toolbar-offline = The service does not answer. Your last plan keeps playing, and nothing is lost.
toolbar-no-site = This page is not on your list.
toolbar-site-without-visit = { $site } is on your list. No visit at the moment.
toolbar-intention = “{ $intention }”
toolbar-without-intention = Without an intention
toolbar-left = { $left } left
toolbar-over = Planned time reached
toolbar-end = I’m done here
toolbar-calm-on = Counters and badges of this page are hidden.
toolbar-calm-show = Show everything for this visit
toolbar-calm-hide = Calm this page
toolbar-rate = Your last visit: { $site }
toolbar-missing = { $count ->
    [one] One site waits for this browser’s permission.
   *[other] { $count } sites wait for this browser’s permission.
}
toolbar-allow = Allow
toolbar-pause = Pause Escale
toolbar-pause-quarter = 15 minutes
toolbar-pause-hour = 1 hour
toolbar-pause-today = For the rest of today
toolbar-paused-until = Paused until { $time }
toolbar-resume = Resume now
toolbar-dashboard = Open the dashboard
toolbar-notification-title = Your week
toolbar-reflection = { $weeks ->
    [one] A week is ready to look back at.
   *[other] { $weeks } weeks are ready to look back at.
}
toolbar-reflect = Look back
toolbar-notifications = Notifications
toolbar-options = Options
toolbar-failed = This did not work. Try again in a moment.
calm-unnamed = hidden number
