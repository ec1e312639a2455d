# The weekly reflection: what the week was, three questions, a wish for the next one. Nobody is judged.

reflection-title = Look back at a week
reflection-what = About ten minutes, once a week, with your own figures. What you write stays yours: nobody else sees it.
reflection-to-week = All figures of this week
reflection-to-all = Other weeks, and when
reflection-from-week = Look back at this week
reflection-ready = { $weeks ->
    [one] A week is ready to look back at
   *[other] { $weeks } weeks are ready to look back at
}
reflection-due = Ready to look back at
reflection-none-due = No week is waiting.
reflection-past = Written before
reflection-state-draft = begun
reflection-state-done = finished
reflection-state-aside = put aside
reflection-step = { $step } of { $steps }
reflection-look = What the week was
reflection-time = { $visits ->
    [0] No visit began this week, { $attended } in all.
    [one] One visit, { $attended } in all.
   *[other] { $visits } visits, { $attended } in all.
}
reflection-last = Last time you wished: “{ $intention }”. What became of it?
reflection-signals = Weak signals
reflection-signals-what = Small and early patterns of three weeks. They may well be chance.
reflection-of = { $met } of { $answers }
reflection-signal-kept = Intentions met, by your own answers: { $first }, then { $second }, then { $third }. It rises.
reflection-signal-overrun = { $site }, evenings, { $day }: over the planned time by { $first }, { $second }, { $third } in three weeks.
reflection-signal-night = Some use of watched sites at night has begun, { $day }: { $first }, then { $second }, then { $third }.
reflection-signal-looks = Looks of under a minute, week by week: { $first }, { $second }, { $third }.
reflection-question-overrun = Some visits lasted longer than planned. What made it easy to stay?
reflection-question-kept = You mostly stayed within your own plans. What helped?
reflection-question-not-worth = Some visits were not worth it. What were you really looking for?
reflection-question-worth = Which visit was the most worth it, and why?
reflection-question-night = Part of the time on watched sites was at night. How did you sleep?
reflection-question-looks = There were many quick looks. What sets them off?
reflection-question-habit = Habit and boredom brought you here several times. What would you rather find there?
reflection-question-stress = Stress brought you here several times. What else calms you?
reflection-question-without = Many visits had no intention. Was that what you wanted?
reflection-question-cues = You stopped at several cues. How did that feel?
reflection-question-turned-back = You said “not now” several times. What did you do instead?
reflection-question-glad = What are you glad to have seen or done online this week?
reflection-question-instead = What did you not get to, that you would have liked to?
reflection-question-surprise = What surprises you in these figures?
reflection-question-with-whom = Which moment online brought you closer to someone?
reflection-question-small-change = If one small thing were different next week, what would it be?
reflection-private = Only you see this. You may leave it empty.
reflection-next-week = One wish for next week
reflection-intention-hint = It comes back here next time. Only you see it.
reflection-on = Continue
reflection-back = Back
reflection-finish = Finish
reflection-aside = Not this week
reflection-clash = This week was written elsewhere in the meantime, in another tab or browser. What you typed here is not kept: read both, and choose.
reflection-clash-stored = What is kept
reflection-clash-mine = What you typed here
reflection-clash-nothing = Nothing.
reflection-clash-take = Go on with what is kept
reflection-clash-keep = Keep what I typed here instead
reflection-unkept = What you typed last about the week of { $day } is not kept.
reflection-unkept-look = Look at it
reflection-done = Thank you. That was the week.
reflection-put-aside = You put this week aside.
reflection-comes-back = For next week: “{ $intention }”. It comes back next time.
reflection-change = Change what I wrote
reflection-take-up = Look back at it after all
reflection-delete = Delete what I wrote
reflection-delete-what = Your answers and your wish will be gone for good, from the backups too. The figures stay.
reflection-deleted = What you wrote is deleted.
reflection-when = When
reflection-when-what = From this day and hour on, Today says that a week is ready, and the Escale button of the toolbar has a quiet mark. There is no notification, unless you ask for one in the extension’s options.
reflection-when-day = Day
reflection-when-hour = Hour
reflection-when-clock = { $hour }:00
reflection-when-never = never
reflection-when-saved = Noted.
