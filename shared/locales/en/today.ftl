# A day: planned and lived first, then each visit in order.

today-title = Today
today-other-day = { $day }
today-nav = Other days
today-previous = Day before
today-next = Day after
today-back = Back to today
today-headline = Planned and lived
today-headline-sentence = With an intention: planned { $planned }, stayed { $attended }.
today-headline-none = No visit with an intention yet.
today-bar-key = The bar is the time you stayed, the mark the time you planned.
today-total = { $attended } on your sites in all.
today-not-now = { $count ->
    [0] { "" }
    [one] You said “not now” once.
   *[other] You said “not now” { $count } times.
}
today-visits = Visits
today-intention = “{ $intention }”
today-without-intention = Without an intention
today-intention-not-kept = With an intention whose words are no longer kept
today-running = still open
today-worth = { $worth ->
    [yes] Worth it
    [partly] Partly worth it
    [no] Not worth it
   *[unknown] Worth it? No answer
}
today-met = { $met ->
    [yes] Intention met
    [partly] Intention partly met
   *[no] Intention not met
}
today-rate = Say whether it was worth it
today-rate-change = Change your answer
today-trigger = What brought you here: { $trigger }
today-cue = { $kind ->
    [planned_time] Planned time reached
    [chapter] End of a chapter
    [episode] End of an episode
    [autoplay] Autoplay held
    [night] Your night
    [budget] The day’s minutes spent
    [pace] Many new things at once
    [agreed_time] Agreed minutes over
    [agreed_hours] Agreed hours
    [homework] Agreed: something else first
   *[other] A stopping cue
} at { $time }: { $answer ->
    [done] you closed
    [continue] you went on
    [new_intention] a new intention
    [asked] you asked for more time
    [drawn] you drew on the reserve
   *[none] no answer
}
today-sites = By site
today-site = Site
today-site-visits = Visits
today-site-planned = Planned
today-site-lived = Lived
today-empty-title = Nothing yet today
today-empty-text = After your first visit to one of your sites, you will see here what you came for, how long you planned, how long you stayed, and whether it was worth it.
today-empty-other = Escale has nothing from this day.
today-empty-none = No visit to your sites on this day, as far as Escale knows.
today-empty-action = See your sites
today-empty-choose = Choose your sites
today-empty-pair = Pair a browser
today-example = An example
today-example-intention = answer Marie
today-gaps = No data
today-gap = { $from } to { $to }
today-gaps-why = Your browsers were closed, Escale was paused, or it was not running. What happened then is not known, which is not the same as nothing.
