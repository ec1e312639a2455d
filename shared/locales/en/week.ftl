# A week: what was planned and lived, the answers, the label, when, and what may be said beside other weeks.

week-title = My week
week-other = Week of { $day }
week-nav = Other weeks
week-previous = The week before
week-next = The week after
week-back = Back to this week
week-empty = Escale has nothing from this week.
week-no-data = no data
week-planned = Planned and lived
week-line = { $visits ->
    [one] { $attended } of { $planned } planned, 1 visit
   *[other] { $attended } of { $planned } planned, { $visits } visits
}
week-usual-planned = The visits took { $percent } % of their planned time; usually { $low } % to { $high } %, over { $weeks } weeks.
week-without = Without an intention
week-rest = { $count ->
    [one] 1 more intention
   *[other] { $count } more intentions
}
week-answers = Was it worth it?
week-answers-question = Your answers
week-answers-yes = Yes
week-answers-partly = Partly
week-answers-no = No
week-answers-none = No answer
week-answers-worth = Worth it
week-answers-met = Intention met
week-usual-answers = { $question }: usually { $low-part } of { $low-whole } to { $high-part } of { $high-whole } answers, over { $weeks } weeks.
week-reasons = What brought you there
week-reason = { $trigger }: { $count }
week-reasons-reason = Reason
week-reasons-compared = { $count } ({ $now } compared)
week-reasons-none = You said nothing about it this week. It is never asked twice.
week-cues = { $shown ->
    [one] One stopping cue was shown; { $honoured ->
        [0] you went on.
       *[other] you stopped there.
    }
   *[other] { $shown } stopping cues were shown; at { $honoured } of them you stopped.
}
week-usual-cues = Usually you stop at { $low-part } of { $low-whole } to { $high-part } of { $high-whole }, over { $weeks } weeks.
week-cues-name = Stopping cues
week-cues-none = No stopping cue was shown.
week-when = When
week-when-most = The fullest hour began at { $hour }:00 on { $day }: { $attended }.
week-when-most-night = The fullest hour began at { $hour }:00 in the night from { $day } to { $next }: { $attended }.
week-when-hour = { $hour }:00
week-when-parts = Parts of the day
week-part-morning = Morning
week-part-afternoon = Afternoon, from 12:00
week-part-evening = Evening, from 18:00
week-part-night = Night, from 22:00
week-when-usual = Usually
week-when-usual-range = { $low } to { $high }, over { $weeks } weeks
week-when-usual-compared = { $low } to { $high }, over { $weeks } weeks; { $now } compared
week-when-table = The same as a table
week-when-day = Day
week-when-attended = In all
week-when-night = At night
week-when-hours = Hour by hour
week-when-cell = { $hour }:00: { $attended }
week-when-cell-night = { $hour }:00, after midnight: { $attended }
week-when-cell-next = { $hour }:00, the day after: { $attended }
week-beside = Beside your other weeks
week-beside-current = Only the days that are over are compared.
week-left-out = { $count ->
    [one] The totals are without { $sites }, which was not watched all along.
   *[other] The totals are without { $sites }, which were not watched all along.
}
week-measure-attended = Time on your sites
week-measure-without-intention = Without an intention
week-measure-night = At night, from 22:00 to 6:00
week-measure-looks = Looks of under a minute
week-looks = { $count ->
    [one] 1 look
   *[other] { $count } looks
}
week-usual-from-to = { $low } to { $high }
week-usual-weeks = Usual: from the lowest to the highest of { $weeks } earlier weeks, over the same weekdays.
week-usual-early = { $weeks ->
    [one] { $figures }: too early to say what is usual, at least one more week is needed.
   *[other] { $figures }: too early to say what is usual, at least { $weeks } more weeks are needed.
}
week-usual-early-days = { $figures }: too early to say what is usual before a day of this week is over.
week-usual-never = { $figures }: too few of the weeks before are known to say what is usual.
week-usual = usually { $low } to { $high }, over { $weeks } weeks
week-verdict-more = More than in your other weeks.
week-verdict-less = Less than in your other weeks.
week-verdict-usual = No more different than weeks are by chance.
week-early = { $weeks ->
    [one] It is too early to say more: at least one more week is needed.
   *[other] It is too early to say more: at least { $weeks } more weeks are needed.
}
week-early-days = It is too early to say more before more days of this week are over.
week-early-never = Too few days are known of this week, or of the weeks before it, to say more.
week-beside-table = The same as a table
week-beside-what = What
week-beside-this = This week
week-beside-usual = Usual
week-beside-how = How this is compared
week-beside-how-text = Each day is compared with the same weekday of up to eight weeks before; a site counts from the day after it was added. A change is named only when exchanging the weeks at random would hardly ever give as much; all figures of the page share one error of 5 in 100. People’s weeks differ a lot without any reason, so most weeks say nothing, and that is right.
