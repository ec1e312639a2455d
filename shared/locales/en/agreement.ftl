# Agreements of a family: writing, signing, splitting, ending. Both sides read the same words.

agreement-title = Our agreement
agreement-title-with = Agreement with { $name }
agreement-to-family = To the family
agreement-someone = someone who has left
agreement-back = Go back

# A new one
agreement-new = A new agreement
agreement-new-what = Best written together, at one table. Everything can be changed, nothing is played before both sides have signed, and saying no has no consequence.
agreement-already = There is an agreement with { $name } already. It can be changed together.
agreement-already-link = To the agreement
agreement-nobody = An agreement is made with a child or a teen of the household. There is none yet.
agreement-with-whom = With whom?
agreement-begin = Where to begin, with { $name }
agreement-begin-what = Examples to change, not advice: no two families are alike.
agreement-begin-button = Begin with this
agreement-preset-clauses = { $count ->
    [one] One clause
   *[other] Its { $count } clauses
}
agreement-otherwise = Otherwise
agreement-begin-empty = Begin with an empty page
agreement-file = Begin with a charter from a file
agreement-file-hint = A file that another family, a school or an association shared. It is read on this computer, and nothing of it holds before you both sign.
agreement-file-large = This file is too large to be a charter.
agreement-file-other = This file is not a charter of Escale.
agreement-file-newer = This charter was written by a newer Escale. Update Escale first.

# Writing
agreement-writing-for = For { $name }
agreement-writing = Another proposal, from version { $number }
agreement-meanwhile = { $stage ->
    [held] In force now: version { $number }
   *[open] Version { $number } came in the meantime
}
agreement-meanwhile-yours = What you wrote is below, as you left it. When you propose it now, it answers to this version.
agreement-name = Its name
agreement-name-hint = At most { $most } letters. For example: our evenings.
agreement-clauses = Clauses
agreement-clauses-what = Escale plays those that are marked so: it tells the time left, and it says the clause’s own words. The others are words that you give each other.
agreement-clause = { $number }. { $kind }
agreement-edit = Change
agreement-edit-named = Change clause { $number }
agreement-close = Close
agreement-close-named = Close clause { $number }
agreement-up-named = Move clause { $number } up
agreement-down-named = Move clause { $number } down
agreement-moved = It is clause { $place } of { $of } now.
agreement-remove = Remove
agreement-remove-named = Remove clause { $number }
agreement-removed = Removed: { $words }
agreement-put-back = Put it back
agreement-add = Add a clause
agreement-add-button = Add
agreement-played = Escale plays this
agreement-only-words = Only words

agreement-kind-daily-budget = Minutes a day
agreement-kind-weekly-budget = Minutes a week
agreement-kind-quiet-hours = Hours without screens
agreement-kind-bedtime = Bedtime
agreement-kind-homework = Something else first
agreement-kind-gate = A question before opening
agreement-kind-chapter = Chapters in feeds
agreement-kind-reserve = A reserve
agreement-kind-automatic = A yes given in advance
agreement-kind-no-continue = Going on waits for a yes
agreement-kind-words = In our own words

agreement-what-daily-budget = Minutes of a kind of site, of one site, or of all watched ones, on the days you choose.
agreement-what-weekly-budget = Minutes for a whole week, from Monday on. The child or teen splits them over the days.
agreement-what-quiet-hours = A time without screens: a meal, a trip. It can be for the adults too; for them it is their word.
agreement-what-bedtime = From the evening to the morning.
agreement-what-homework = Asked once a day: is it done? Whoever answers yes is believed.
agreement-what-gate = Escale asks “what for?” before these sites open.
agreement-what-chapter = Endless feeds get an end of chapter, a place to stop.
agreement-what-reserve = Minutes a week to take when nobody is there to ask. Both sides are told.
agreement-what-automatic = Short wishes for more time get a yes at once, a few times a week.
agreement-what-no-continue = At the end, there is no “continue anyway”: more time waits for a parent’s yes. For a child, never for a teen.
agreement-what-words = A promise that nobody measures. For example what the adults promise for themselves.

agreement-scope = For
agreement-scope-category = one kind of site
agreement-scope-host = one site
agreement-scope-all = all watched sites
agreement-category = Which kind
agreement-host = Its address
agreement-host-hint = For example youtube.com, with all that belongs to it.
agreement-minutes = { $kind ->
    [daily-budget] Minutes a day
    [weekly-budget] Minutes a week, 60 are an hour
    [reserve] Minutes a week
   *[automatic] At most
}
agreement-unit-minutes = minutes
agreement-unit-times = times a week
agreement-times = How often
agreement-homework-from = From
agreement-hours-from = From
agreement-hours-until = Until
agreement-days = { $kind ->
    [bedtime] On these evenings
   *[other] On these days
}
agreement-chapter-size = At most
agreement-chapter-unit = Counted in
agreement-unit = { $unit ->
    [screens] screens
    [items] items
   *[minutes] minutes
}
agreement-who-for = For whom
agreement-who = { $who ->
    [member] the child or teen
    [adults] the adults
   *[everyone] all of us
}
agreement-words = In your words
agreement-words-hint = Escale says exactly this when the time has come. At most { $most } letters.
agreement-words-only-hint = For example: at meals, our phones stay in the hall too. At most { $most } letters.
agreement-words-own = These words are yours. Do they still say what the figures say?
agreement-words-anew = Say it again from the figures

agreement-ends = Around the end
agreement-warn = Warning before the end
agreement-warn-hint = A small sign, so that nobody is surprised.
agreement-finish = Last minutes, after it
agreement-finish-hint = To finish a game or a page.
agreement-review-on = Talk about it again on
agreement-review-hint = From tomorrow on, in a year at the latest. Escale brings it back on that day.
agreement-note = A word with it, if you like
agreement-note-hint = Read by both sides. At most { $most } letters.
agreement-proposing-what = Proposing is not signing. Both sides read it first, change it or say no.
agreement-propose = Propose it
agreement-cancel = Leave it

# What is wrong, and what to do
agreement-wrong-title = Give it a name of at most { $most } letters.
agreement-wrong-none = Add at least one clause.
agreement-wrong-many = At most { $most } clauses: take some out.
agreement-wrong-number = A whole number from { $least } to { $most }.
agreement-wrong-host = The address of a site alone, like youtube.com.
agreement-wrong-category = Choose a kind of site of the list.
agreement-wrong-exempt = This site is always open, for everyone’s safety. Choose another one.
agreement-wrong-time = A time, like 21:30.
agreement-wrong-hours = It begins and ends at the same time. Change one of the two.
agreement-wrong-days = Choose at least one day.
agreement-wrong-words = Say it in 1 to { $most } letters.
agreement-wrong-teen = Only a child’s agreement may take “continue anyway” away. Remove this clause.
agreement-wrong-twice = Another clause says this already. Keep one of them.
agreement-wrong-budgets = Another clause gives minutes to the same sites on the same days. Keep one, or give them other days or sites.
agreement-wrong-overlap = These hours overlap with another clause, for the same people. End one before the other begins, or make them one.
agreement-wrong-homework = Homework would begin in hours without screens, when there is nothing to open. Begin it when they end, or change these hours.
agreement-wrong-split = The days together have more minutes than the week. Take some away.
agreement-wrong-split-begun = The days of this week that have begun keep what they had, and with them the week has too many minutes. Take some away from the days to come, or split it anew on Sunday.
agreement-wrong-about = “{ $words }”: { $why }
agreement-wrong-review = Choose a day from tomorrow on, in a year at the latest.

# Clauses, said from their figures
agreement-of = { $kind ->
    [all] on all watched sites
    [host] on { $host }
    [social] of social networks
    [video] of video
    [streaming] of films and series
    [forum] of forums
    [messaging] of messages
    [news] of news
    [shopping] of shopping
    [games] of games
    [dating] of dating sites
   *[other] of other sites
}
agreement-the = { $kind ->
    [all] all watched sites
    [host] { $host }
    [social] social networks
    [video] video
    [streaming] films and series
    [forum] forums
    [messaging] messages
    [news] news
    [shopping] shopping
    [games] games
    [dating] dating sites
   *[other] other sites
}
agreement-days-all = every day
agreement-days-weekdays = Monday to Friday
agreement-days-weekend = at weekends
agreement-days-school-nights = Sunday to Thursday
agreement-days-some = on { $days }
agreement-say-daily = At most { $minutes } { $of } a day{ $days }.
agreement-say-weekly = At most { $minutes } { $of } a week, split over the days as one likes.
agreement-say-quiet = { $who ->
    [member] No screens from { $from } to { $until }{ $days }.
    [adults] The adults: no screens from { $from } to { $until }{ $days }.
   *[everyone] All of us: no screens from { $from } to { $until }{ $days }.
}
agreement-say-bedtime = { $who ->
    [member] Screens sleep from { $from } to { $until }{ $days }.
    [adults] The adults: screens sleep from { $from } to { $until }{ $days }.
   *[everyone] All of us: screens sleep from { $from } to { $until }{ $days }.
}
agreement-say-homework = From { $from }: homework first, then { $the }{ $days }.
agreement-say-gate = Before { $the }: what for?
agreement-say-chapter = { $unit ->
    [screens] In { $the }, a chapter ends after { $size } screens.
    [items] In { $the }, a chapter ends after { $size } items.
   *[minutes] In { $the }, a chapter ends after { $size } minutes.
}
agreement-say-reserve = { $minutes } a week in reserve, for when nobody is there to ask.
agreement-say-automatic = { $times ->
    [one] Up to { $minutes } more get a yes at once, once a week.
   *[other] Up to { $minutes } more get a yes at once, { $times } times a week.
}
agreement-say-no-continue = When it is over, going on waits for a parent’s yes.

# Figures, to read and to compare
agreement-figure = { $label }: { $value }
agreement-part-words = Words
agreement-part-minutes = Time
agreement-part-size = Chapter
agreement-part-hours = Hours
agreement-part-from = From
agreement-part-scope = For
agreement-part-days = Days
agreement-part-times = Times a week
agreement-part-who = Who
agreement-part-split = Split
agreement-size = { $unit ->
    [screens] { $size } screens
    [items] { $size } items
   *[minutes] { $size } minutes
}
agreement-hours = { $from } to { $until }
agreement-split-equal = equal days
agreement-split-day = { $day } { $minutes }
agreement-end-said = { $warn ->
    [0] No warning before the end
   *[other] Warning { $warn } min before the end
}{ $finish ->
    [0] {"."}
   *[other] , then { $finish } min to finish.
}
agreement-review-said = To be talked about again on { $day }.

# What plays nothing yet
agreement-idle = { $mine ->
    [yes] { $kind ->
        [category] None of your sites is of this kind yet: this clause plays nothing until one is.
       *[all] You watch no site yet: this clause plays nothing until you do.
    }
   *[no] { $kind ->
        [category] No site of { $name } is of this kind yet: this clause plays nothing until one is.
       *[all] { $name } watches no site yet: this clause plays nothing until there is one.
    }
}
agreement-idle-way = { $stage ->
    [draft] It can name one site instead, or stay so: sites of this kind can be chosen when it is signed.
    [open] { $mine ->
        [yes] When you sign, you can choose sites of this kind to watch.
       *[no] { $name } can choose sites of this kind to watch when signing. A clause can also name one site.
    }
   *[held] Only { $name } can watch more sites. A change of the agreement can also name one site.
}
agreement-idle-link = Choose sites to watch

# What will be seen
agreement-preview = What the child or teen will see
agreement-preview-of = Of which clause
agreement-does-left = { $kind ->
    [minutes] The toolbar always shows the minutes left, and why.
   *[hours] The toolbar says when these hours begin.
}
agreement-does-warn = { $minutes } min before, a small sign says so.
agreement-does-finish = When it is over, there are { $minutes } min to finish.
agreement-does-curtain = Then a curtain says the clause’s words and what is left elsewhere. A page that is being written in can be finished first.
agreement-does-homework = From { $from } on, a curtain asks once a day. “{ $done }” is believed, and nothing more is asked.
agreement-does-gate = Before { $the }, Escale asks what for. “Not now” and letting oneself through stay one step away.
agreement-does-chapter = { $unit ->
    [screens] After { $size } screens, a card says that the chapter is over.
    [items] After { $size } items, a card says that the chapter is over.
   *[minutes] After { $size } minutes, a card says that the chapter is over.
}
agreement-does-reserve = At the curtain, “{ $draw }” gives minutes at once, until the week’s { $minutes } are used. Both sides read it.
agreement-does-automatic = { $times ->
    [one] A wish for at most { $minutes } is answered yes at once, once a week. Both sides read it.
   *[other] A wish for at most { $minutes } is answered yes at once, { $times } times a week. Both sides read it.
}
agreement-does-no-continue = The curtain has no “{ $continue }”: asking and stopping are left. When Escale’s service cannot be reached, the way is open.
agreement-does-nothing = Nothing is played.

# A proposal
agreement-proposal = Proposal, version { $number }
agreement-proposed-by = By { $name }, { $day } at { $time }.
agreement-not-yet = Nothing of it holds before both sides have signed.
agreement-not-yet-before = Nothing of it holds before both sides have signed. Until then the version before holds.
agreement-differences = What is different from version { $number }
agreement-differences-yours = What you changed
agreement-differences-none = Nothing is different.
agreement-differences-same = { $count ->
    [one] One clause is the same.
   *[other] { $count } clauses are the same.
}
agreement-change-added = New
agreement-change-removed = Taken out
agreement-change-changed = Changed
agreement-change-moved = Moved
agreement-before = before:
agreement-after = now:
agreement-signatures = Signatures
agreement-signed = { $name } signed, { $day } at { $time }.
agreement-missing-member = { $name } has not signed yet. That is done from their own dashboard.
agreement-missing-adult = No adult has signed yet.
agreement-signed-mine = You have signed this version.
agreement-sign = Sign
agreement-sign-sure = You sign what you have just read. Once both sides have signed, it holds, and Escale plays it.
agreement-sign-seen = { $mine ->
    [yes] { $role ->
        [child] From a day after that on, the adults can see your totals by site, the night included, the rest of your attention label (how your pages were reached, looks, pace, what was paid for), your cues, your ratings, how many intentions you met, the minutes you planned and lived, and on how many days each clause was kept. From now on, they read that you went on after what was agreed, and your wishes for more time. Never what you read, write or search. You see exactly what they see, and each of their looks.
       *[teen] From a day after that on, the adults can see your minutes by category, how many intentions you met, the minutes you planned and lived, and on how many days each clause was kept. From now on, they read that you went on after what was agreed, and your wishes for more time. Never sites, the rest of the label, cues or ratings, unless you choose so, and never what you read, write or search. You see exactly what they see, and each of their looks.
    }
   *[no] { $role ->
        [child] From a day after that on, you can see { $name }’s totals by site, the night included, the rest of the attention label (how pages were reached, looks, pace, what was paid for), cues, ratings, how many intentions were met, the minutes planned and lived, and on how many days each clause was kept. From now on, you read that { $name } went on after what was agreed, and the wishes for more time. Never what was read, written or searched. { $name } sees exactly what you see, and each of your looks.
       *[teen] From a day after that on, you can see { $name }’s minutes by category, how many intentions were met, the minutes planned and lived, and on how many days each clause was kept. From now on, you read that { $name } went on after what was agreed, and the wishes for more time. Never sites, the rest of the label, cues or ratings, unless { $name } chooses so, and never what was read, written or searched. { $name } sees exactly what you see, and each of your looks.
    }
}
agreement-sign-seen-link = Who sees what
agreement-sign-watch = Sites to watch from then on, if you like
agreement-sign-watch-what = Some clauses are about kinds of site of which you watch none. Nothing is chosen for you; without any, they play nothing yet.
agreement-signed-watch = Watched once it holds: { $sites }.
agreement-sign-yes = I sign
agreement-counter = Propose something else
agreement-refuse = Say no
agreement-refuse-sure = The proposal goes away. Nothing follows from a no: what held still holds, and the family’s log says “refused”, nothing more.
agreement-refuse-yes = I say no

# What holds
agreement-in-force = In force, version { $number }
agreement-since = Holds since { $day }.
agreement-none = Nothing is agreed at the moment.
agreement-change = Change it together
agreement-change-what = A change is a new proposal. What holds now goes on until both sides have signed the new version.
agreement-change-button = Propose a change
agreement-split = How the week is split
agreement-split-what = These minutes are yours to split. What you save holds from tomorrow on.
agreement-split-theirs = { $name } splits these minutes over the days.
agreement-split-left = { $minutes } left for the week.
agreement-split-beyond = { $minutes } more than the week has. Take some away.
agreement-split-begun = This week, what has begun stays as it was: { $days }.
agreement-split-begun-left = With it, { $minutes } are left this week.
agreement-split-begun-beyond = With it, this week has { $minutes } too many. Take them away from the days to come, or split it anew on Sunday.
agreement-split-save = Save the split
agreement-split-even = Equal days
agreement-split-saved = Saved. It holds from tomorrow on.
agreement-earlier = Earlier versions
agreement-version = Version { $number }, by { $name }, { $day }
agreement-held-since = Held from { $day } on.
agreement-never-held = Never held.
agreement-ending = End it
agreement-ending-what = Either side can. From tomorrow on nothing of it is played, and nothing is seen any more. The days before stay as they were.
agreement-ending-button = End the agreement
agreement-ending-sure = End the agreement from tomorrow on? Both sides read it in the log.
agreement-ending-yes = End it
agreement-ends-on = It ends on { $day }. Nothing of it holds after that.
agreement-ended-on = The agreement ended on { $day }. Nothing of it holds any more.
agreement-ends-unsigned = No adult who signed it is here any more, so it does not go on by itself. Propose it again, if both sides want it.

# On paper and as a file
agreement-take = On paper, and for others
agreement-print = Print it on one page
agreement-file-take = Save as a file
agreement-file-what = The file holds the clauses alone. It names nobody, so that it can be shared with other families, schools and associations.
agreement-file-taken = Saved as { $file }.
agreement-paper-what = Between { $name } and the adults of the household, version { $number }.
agreement-paper-draft = A proposal: not signed yet.
agreement-paper-member = { $name }:
agreement-paper-adults = The adults:
agreement-paper-foot = Each side may propose a change or end it at any time. Help lines, health and public services are always open.

# Refusals, by the code of the contract
error-terms-refused = These clauses contradict each other. Change one of them.
error-agreement-not-found = This agreement is no longer here.
error-already-agreed = There is an agreement with them already. Propose a change to it, or end it first.
error-not-with-adults = An agreement is made with a child or a teen. What adults commit to is a clause of it.
error-version-passed = Another version came in the meantime. Read it first.
error-agreement-over = This agreement is over. Propose a new one.
error-not-in-force = Nothing is in force yet. A proposal is refused, not ended.
error-split-by-member = How the week is split is their own choice. Talk about it, or propose another clause.
error-clause-not-found = This clause is no longer in force. Look at the agreement as it is now.
error-clause-not-today = This clause says nothing of the rest of today, so there is nothing to ask for. Nothing was taken.
error-charter-unreadable = This file is not a charter that Escale can read. Choose one that was exported from Escale.
error-charter-newer = This charter was written by a newer Escale. Update Escale to read it.
