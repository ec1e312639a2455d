# The gate, shown before the site is contacted.

gate-page-title = Gate: { $site }
gate-nth-visit = { $nth ->
    [1] first visit today
   *[other] visit no. { $nth } today
}
gate-question = What do you need here?
gate-intention-label = Your intention
gate-intention-placeholder = For example: Aunt Jeanne’s recipe
gate-recent = Recent intentions
gate-how-long = For how long?
gate-other = Other…
gate-other-label = Minutes
gate-trigger = What brings you here? (optional)
gate-not-now = Not now
gate-escape = Esc
gate-enter = Enter
gate-enter-in = Enter in { $seconds } s
gate-pass = Let me through without an intention
gate-looks = { $looks } looks here within the hour, each under a minute.
gate-last = Last time: planned { $planned }, stayed { $attended }
gate-last-unplanned = Last time: without an intention, stayed { $attended }
gate-last-worth = { $worth ->
    [yes] worth it
    [partly] partly worth it
   *[no] not worth it
}
gate-missing-text = Say what you need here, in a few words.
gate-missing-time = Choose for how long.
gate-wrong-minutes = Minutes are a whole number from 1 to 1440.
gate-failed = This did not work. Try again in a moment.
gate-none-title = Nothing to ask here
gate-none-text = This page only appears in front of a site that you chose to watch.
gate-framed = This page opens in a tab of its own only.
