# What an agreement plays: warning, last minutes, curtain, gate, toolbar. `words` are the family's own; `left` and `time` are written out.

agreed-eyebrow = Agreed together
agreed-warn-time = { $left } left
agreed-warn-hours = Begins in { $left }
agreed-ok = All right
agreed-finish-eyebrow = Agreed together: the last { $left } to finish
agreed-finish-body = Finish what you began. The page closes nothing by itself.
agreed-finish-go = I am finishing
agreed-writing-eyebrow = Agreed together: when you have finished writing
agreed-over-time = Today’s minutes for this are over.
agreed-over-hours = Until { $time }.
agreed-over-homework = This comes first.
agreed-elsewhere = Still left: { $left } ({ $words }).
agreed-elsewhere-free = What you agreed nothing about stays open.
agreed-away = The service has not been reached for ten minutes, so nobody can be asked: you can continue.
agreed-stop = Stop here
agreed-ask = Ask for more time
agreed-draw = Use { $left } of the reserve
agreed-continue = Continue anyway
agreed-continue-told = Both sides see that you continued.
agreed-homework-done = It is done
agreed-ask-minutes = Minutes
agreed-ask-reason = To finish…
agreed-ask-placeholder = for example: the match with Sam
agreed-ask-send = Ask
agreed-draw-send = Use them
agreed-ask-wrong = Say how many minutes (1 to { $most }) and what for.
agreed-draw-wrong = Say how many minutes, 1 to { $most }.
agreed-wish-waiting = You asked for { $minutes } min. It waits for an answer.
agreed-wish-unsent = You asked for { $minutes } min. It is sent when the service answers again.
agreed-wish-drawing = You take { $minutes } min of the reserve. It holds when the service answers.
agreed-wish-granted = Yes: { $minutes } min more.
agreed-wish-not-now = The answer: not now.
agreed-wish-talk = The answer: let us talk about it.
agreed-wish-not-needed = No longer needed: what you asked about is not agreed any more.
agreed-wish-expired = Nobody answered that day.
agreed-wish-too-late = Your wish for { $minutes } min no longer holds: the service did not answer that day.
agreed-wish-refused = The service did not take your wish.
agreed-wish-words = “{ $words }”
agreed-badge-title = { $minutes ->
    [one] Escale: { $minutes } minute left ({ $words })
   *[other] Escale: { $minutes } minutes left ({ $words })
}
agreed-badge-over = Escale: over for now ({ $words })
agreed-popup-title = What you agreed
agreed-popup-left = { $left } left
agreed-popup-over = over for now
agreed-popup-hours = begins at { $time }
agreed-popup-until = until { $time }
agreed-popup-homework = first of all
agreed-popup-wishes = Answers to your wishes
agreed-gate-line = { $words } · { $left } left
agreed-gate-over = { $words }: over for now
agreed-seen = { $level ->
    [sites] Others see your time per site.
    [categories] Others see your time per category, no sites.
   *[nothing] Nobody else sees anything of you.
}
agreed-seen-yet = So far nobody else sees anything of you.
agreed-seen-next = { $level ->
    [sites] From { $day }, { $time }, others see your time per site.
   *[categories] From { $day }, { $time }, others see your time per category, no sites.
}
agreed-seen-open = See exactly what
agreed-requests = { $count ->
    [one] A wish for more time waits for your answer.
   *[other] { $count } wishes for more time wait for your answer.
}
agreed-requests-open = Answer
agreed-requests-title = { $count ->
    [one] Escale: a wish for more time waits
   *[other] Escale: { $count } wishes for more time wait
}
agreed-pause = A pause does not lift what you agreed together.
who-title = Who is here?
who-nameless = The person who set Escale up
who-text = Your time, your gates and your agreement are your own.
who-page-title = Who is here?
who-here = Here now: { $name }
who-other = Somebody else
who-failed = The plan of { $name } is not here yet, and the service does not answer. Try again in a moment.
