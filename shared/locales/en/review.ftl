# The family's week: for one conversation. Nobody is ranked, nobody is blamed, questions go to both sides.

review-title = Our week
review-what = For a quarter of an hour together. Everyone’s log says that this page was opened.
review-well = What went well
review-well-none = The figures say nothing about it this week. You surely know more: begin with that.
review-well-line = { $what ->
    [intentions_met] { $count ->
        [one] { $name } met one intention.
       *[other] { $name } met { $count } intentions.
    }
    [worth_it] { $count ->
        [one] One visit was worth it to { $name }.
       *[other] { $count } visits were worth it to { $name }.
    }
    [cues_honoured] { $count ->
        [one] { $name } stopped at a stopping cue once.
       *[other] { $name } stopped at stopping cues { $count } times.
    }
    [clause_kept] { $count ->
        [one] { $name }, on one day: { $words }
       *[other] { $name }, on { $count } days: { $words }
    }
    [planned_time_kept] { $all ->
        [one] { $name }: { $count } of { $all } visit stayed within what was planned, give or take two minutes.
       *[other] { $name }: { $count } of { $all } visits stayed within what was planned, give or take two minutes.
    }
   *[quiet_nights] { $count ->
        [one] { $name }: one night without a watched site, as far as Escale knows.
       *[other] { $name }: { $count } nights without a watched site, as far as Escale knows.
    }
}
review-side = Everyone’s week
review-side-what = Side by side in the order of the household, to understand each other. Minutes are not comparable between people: what they were for is what counts.
review-not-shared = not shared
review-intentions = Intentions met
review-cues = Stopped at cues
review-ways = Chosen or served
review-of = { $part } of { $all }
review-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
review-where = Where
review-no-category = Without a category
review-private = The week of { $name } is not shown here.
review-kept = What was agreed
review-kept-what = Days on which it was kept, and days on which it was passed by. Passing by is allowed; it is there to be talked about. A day counts as kept when Escale was there for all the time that the clause is about: its own hours or, for minutes, from 6:00 to 22:00. Otherwise the day is partly known, or not known. A browser that is closed or paused tells nothing, and nobody is to blame for that.
review-kept-days = { $count ->
    [one] kept on 1 day
   *[other] kept on { $count } days
}
review-passed-days = { $count ->
    [one] passed by on 1 day
   *[other] passed by on { $count } days
}
review-partly-days = { $count ->
    [one] not passed by on 1 day that is partly known
   *[other] not passed by on { $count } days that are partly known
}
review-unknown-days = { $count ->
    [one] not known on 1 day
   *[other] not known on { $count } days
}
review-unwatched = No site is watched that it is about: Escale cannot say whether it was kept.
review-promised = What the adults committed to
review-promised-what = By the agreement as it is now. Escale counts nothing of it for adults: they say themselves how it went.
review-requests-none = Nobody asked for more time.
review-questions = Three questions for all of you
review-questions-what = Everyone answers, the adults too. Nothing is written down.
review-question-best-moment = What was the best moment on a screen this week, for each of you?
review-question-hardest-moment = When was it hardest to stop, for each of you, and what was going on then?
review-question-what-helped = What helped each of you to stop, or not to begin?
review-question-clause-too-tight = Is there a clause that got in the way of something good?
review-question-clause-too-loose = Is there a clause that nobody would miss, or one that you would like to add?
review-question-nights = How did each of you sleep, and did the evenings have anything to do with it?
review-question-parents-example = What did the adults’ screens look like from the children’s side, and the other way round?
review-question-together = What would you like to do together next week, with or without a screen?
review-question-requests = How did it feel to ask for more time, and how did it feel to answer?
review-question-gaps = Some days have no data. Is there something about them that you would like to tell?
review-next = Next week
review-next-what = If something should be different, propose it now. It holds once both sides have signed.
review-next-link = Change the agreement with { $name }
review-next-mine = Change your agreement
