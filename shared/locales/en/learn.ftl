# Learn cards: one short lesson, tied to something that just happened. A study is named where a figure comes from one.

learn-why = Because of { $site }, at { $time }
learn-close = Got it
learn-close-every = No more cards
learn-closed = This card will not come back.
learn-closed-every = No card will be shown any more.
learn-undo = Undo
learn-title-chapter = A feed has no last page
learn-text-chapter = A newspaper ends, and a series has episodes. A feed goes on for as long as you do: nothing in it says “that was it”. The end of a chapter is such a place, made by you. What you do there is up to you.
learn-title-stopped = You stopped where something ended
learn-text-stopped = Stopping is easiest at an edge. In a study with 70 people, a question at a limit that they had set themselves took about 27 minutes off their day (JMIR, e56824). You answered such a question with “done”.
learn-title-overrun = Time is hard to feel
learn-text-overrun = A page without an end hides how long it has been. This visit became longer than planned, and that is no failure. In a study of 1,445 visits, what people regretted was less the minutes than the gap between what they had meant to do and what they did (arXiv 2606.08965).
learn-title-not-now = Turning round at the door
learn-text-not-now = In an experiment with 500 people, the possibility to turn round did more than having to wait, and being asked to think it over did nothing by itself (PMC9974409). That is why “Not now” is the easiest thing to do here.
learn-title-let-through = Going on without saying why
learn-text-let-through = You asked to be let through, and that is what is written down: no more, no less. When you do know what you came for, saying it takes a few words, and afterwards you can see whether you did it.
learn-title-looks = Looking, and looking again
learn-text-looks = Five short looks in one day. Sometimes there is something new, sometimes not: rewards that nobody can foresee are what makes refreshing hard to leave. Some people choose one or two moments of the day for it.
learn-title-trigger = It often begins inside
learn-text-trigger = You said that it was nothing out there that brought you. In a study of 37 people, 89 % of the times that they took up their phone they had begun it themselves: nothing had rung. Knowing what it was is half of choosing.
learn-title-not-worth = Worth is not minutes
learn-text-not-worth = You said that this visit was not worth it. At the end of the week that answer says more than any number of minutes: five kilos of salad are not five kilos of fries.
learn-cards = Learn cards
learn-cards-what = At most one a day, on Today, tied to something that just happened.
learn-put-away = { $count ->
    [one] You put one card away for good.
   *[other] You put { $count } cards away for good.
}
learn-none-wanted = You asked for no more cards.
learn-reopen = Show them again
learn-reopened = They may come back when there is a reason.
