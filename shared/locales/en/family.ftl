# The household: members, who sees what, pairing for others, the PIN. Read with the family's pages alone.

family-title = Family
family-exit = Leave quickly
family-exit-how = or Escape twice
family-cancel = Cancel
family-save = Save
family-saved = Saved.
family-me = (you)

# One member alone.
family-alone = So far you are the only one here, and nobody sees anything of you.
family-is = What this part is
family-is-agree = Agreements that you write together, adults and child, that both sides sign, and that either side can end.
family-is-see = Each person sees exactly what others see of them: the same page, the same figures.
family-is-log = Every look at somebody’s week is written into a log that this person reads.
family-is-end = It closes with age: for a teen others see less than for a child, and for an adult nothing, unless the adult chooses to share.
family-not = What it is not
family-not-spy = It does not watch in secret. Nothing of a child is seen before an agreement that the child has signed too.
family-not-pages = Nobody sees which pages, videos or searches somebody else had, nor what they wrote.
family-not-force = It is no lock: it does not make anybody obey, and it does not replace a conversation.
family-not-away = It works on this computer alone, in the browsers that are paired with it.
family-add = Add someone
family-alone-pin = Adding someone asks you for a PIN of your own, so that family actions stay with the adults.

# The overview.
family-waiting = { $count ->
    [one] One wish for more time waits for an answer.
   *[other] { $count } wishes for more time wait for an answer.
}
family-members = Who is here
family-role-adult = Adult
family-role-teen = Teen
family-role-child = Child
family-level = { $level ->
    [sites] Others see: time on each site.
    [categories] Others see: time by category.
   *[nothing] Others see: nothing.
}
family-level-next = { $level ->
    [sites] From { $day }, { $time }: time on each site.
    [categories] From { $day }, { $time }: time by category.
   *[nothing] From { $day }, { $time }: nothing.
}
family-level-name-sites = Time on each site
family-level-name-categories = Time by category
family-level-name-nothing = Nothing
family-agreed-in-force = An agreement is in force.
family-agreed-proposed = A proposal waits for signatures.
family-agreed-none = No agreement yet.
family-look = Look at this week
family-look-named = Look at { $name }: this week
family-agreement-named = { $mine ->
    [yes] My agreement
   *[no] Agreement with { $name }
}
family-propose-named = { $mine ->
    [yes] Propose an agreement
   *[no] Propose an agreement for { $name }
}
family-edit = About { $name }
family-edit-me = My name and picture
family-ways = More about the family
family-to-visibility = Who sees what
family-to-seen = What others see of me
family-to-log = The log
family-to-requests = Wishes for more time
family-to-review = The family’s week
family-to-help = If you feel watched
family-about-visibility = the whole table, the same for everyone
family-about-seen = your week, exactly as others get it
family-about-log = who looked, and what was changed
family-about-requests = asked and answered
family-about-review = for one conversation a week
family-about-help = what you can check, do, and whom to call
family-people = Who uses which browser
family-people-what = When several people use one browser, it asks who is there, and each person’s time is their own.
family-people-none = No browser is paired yet.
family-people-owner = (their browser)
family-people-save = Save who uses { $browser }
family-people-leave = I do not use this browser any more
family-people-leave-named = I do not use this browser any more: { $browser }
family-people-leave-sure = From now on, { $browser } does not ask whether you are there, and counts nothing for you. Your days stay. It stands in the log, and an adult can name you for it again.
family-people-leave-yes = I do not use it any more
family-people-pin = { $shared ->
    [true] It asks adults for their PIN before it opens their dashboard.
   *[other] Somebody else used it: it still asks adults for their PIN before it opens their dashboard, until you save here that it is one person’s.
}

# Where the household lives.
family-zone = Where you live
family-zone-now = The family’s days follow the clock of { $zone }.
family-zone-what = A day of your agreements goes from four in the morning to four in the morning there, whatever a computer’s clock shows.
family-zone-next = From { $day }, { $time }, they follow the clock of { $zone }.
family-zone-move = We are moving
family-zone-move-what = It holds from your next day on, and everyone here is told. The minutes of each day stay as agreed: around a move, one day is longer or shorter than others.
family-zone-choose = The time zone you are moving to
family-zone-save = Move there tomorrow

# The PIN.
family-pin = Your PIN
family-pin-has = You have a PIN.
family-pin-has-none = You have not chosen a PIN yet.
family-pin-what = It is asked for before what an adult does for the family: adding someone, pairing their browser, proposing, signing or ending an agreement, answering a wish. Then nothing asks for it for five minutes.
family-pin-open = Until { $time }, family actions do not ask for your PIN.
family-pin-close = Ask for it again now
family-pin-change = Change the PIN
family-pin-enter = Your PIN
family-pin-enter-why = Family actions of adults ask for it. Then they do not ask again for five minutes.
family-pin-label = PIN
family-pin-go = Continue
family-pin-choose = Choose a PIN
family-pin-choose-why = Four digits or more that nobody else here knows. Family actions of adults ask for it.
family-pin-current = The PIN until now
family-pin-new = The new PIN
family-pin-again = The same once more
family-pin-digits = At least { $least } digits, no letters.
family-pin-differ = The two are not the same. Write them again.
family-pin-keep = Keep this PIN
family-pin-kept = Your PIN is kept.
family-pin-forgotten = Forgotten? On the computer where Escale runs, this command begins again without a PIN:

# A member.
family-person-title = A member
family-person-what = In short
family-person-gone = There is no such member in this household. Perhaps they have left.
family-browsers-count = { $count ->
    [0] { $used ->
        [0] No browser is paired yet.
       *[other] Uses somebody else’s browser.
    }
    [one] One paired browser.
   *[other] { $count } paired browsers.
}
family-new-title = Add someone
family-new-what = Tell them first. They see this household, its log and everything that others see of them, from the beginning.
family-new-add = Add
family-name = Name
family-name-hint = As you call them at home. Only this household sees it.
family-name-missing = Write a name.
family-role = What they are here
family-role-means-child = Nobody sees anything of a child before an agreement that the child signs too. Then the adults see the time on each site, the attention label, cues, ratings and how many intentions were met, never pages, searches or words.
family-role-means-teen = Nobody sees anything of a teen before an agreement that the teen signs too. Then the adults see the time by category, or by site if the teen chooses that.
family-role-means-adult = Nobody sees anything of an adult, unless that adult chooses to share. An adult can propose and sign agreements, and look at what children and teens have agreed to show.
family-language = Language
family-avatar = Picture
family-avatar-boat = Boat
family-avatar-sun = Sun
family-avatar-tree = Tree
family-avatar-star = Star
family-avatar-fish = Fish
family-avatar-leaf = Leaf
family-avatar-moon = Moon
family-avatar-kite = Kite
family-colour = Colour
family-colour-sea = Sea
family-colour-sand = Sand
family-colour-moss = Moss
family-colour-plum = Plum
family-colour-coral = Coral
family-colour-slate = Slate
family-picture = Your name and picture
family-pairing = First browser of { $name }
family-pairing-what = Do this together, at the browser that { $name } uses. You can pair the first one only: further ones { $name } pairs from their own dashboard, so that nobody can pass for somebody else.
family-stranded = Somebody who has no browser of their own here any more, and no PIN, comes back to their dashboard from the computer where Escale runs, with this command and their name. They read in the log that it was done. Nobody else can pair a browser for them, because it would open what is theirs:
family-pairing-question = Is this the browser of { $name }?
family-grow = Growing up
family-grow-means-teen = Of a teen, others see the time by category instead of by site. What was seen before closes too.
family-grow-means-adult = Of an adult, nobody sees anything any more, unless they choose to share. Their agreement ends.
family-grow-once = There is no way back, and everyone in the household is told.
family-grow-button = { $role ->
    [teen] { $name } is a teen from now on
   *[adult] { $name } is an adult from now on
}
family-leave = { $mine ->
    [yes] Leave this household
   *[no] { $name } leaves this household
}
family-leave-what = { $mine ->
    [yes] Everything that is stored about you goes for good, from the backups too, and your browsers are forgotten. The log keeps that you left.
   *[no] Everything that is stored about { $name } goes for good, from the backups too, and their browsers are forgotten. The log keeps that { $name } left.
}
family-leave-take = { $mine ->
    [yes] Take your data along first: the files are above.
   *[no] Let { $name } take the data along first, from the page “My data” of their own dashboard. Nobody else can.
}
family-leave-button = { $mine ->
    [yes] Leave…
   *[no] Take { $name } out…
}
family-leave-sure = { $mine ->
    [yes] All your data will go for good, and this page closes. Have you taken along what you want to keep?
   *[no] All data of { $name } will go for good. Has { $name } taken along what they want to keep?
}

# Who sees what.
family-visibility-title = Who sees what
family-visibility-what = Everyone in the household sees this page, and it is the same for everyone. Escale shows nothing beyond it.
family-mine = What others see of you
family-mine-no-choice = At the moment there is nothing for you to choose here.
family-mine-choose = What others may see of you
family-mine-when = Less holds at once. More begins after 24 hours at the earliest, and everyone is told. What lies before is never opened.
family-who-looks = Who may look
family-rule-adults = Adults look at children and teens, and at adults who share.
family-rule-children = Children and teens look only at adults who share.
family-rule-siblings = Nobody looks at a brother or sister.
family-rule-consent = Without an agreement in force, nothing of a child or teen is seen by anyone else.
family-rule-new = Who is new here, or has just grown up, sees no day from before: days open after 24 hours at the earliest, and everyone is told.
family-rule-log = Each look is written into the log of the person who is looked at, before anything is shown.
family-table = The table
family-table-whose = Whose days
family-table-what = What others see
family-table-nothing = Nothing.
family-table-choice = if they choose it
family-table-adult = unless they choose to share
family-table-without = without an agreement in force
family-table-agreed = with an agreement in force
family-never = Never seen by anybody else
family-never-file = One honest limit: everything lies in a file on this computer. Whoever owns the computer’s account could read that file without Escale.
family-facet-site-totals = time on each site, by day and week, and how much of it was at night
family-facet-category-totals = time by category, by day and week
family-facet-label = the rest of the attention label: how pages were reached, looks, pace and what was paid for, as numbers
family-facet-cues = how many stopping cues there were, and at how many one stopped
family-facet-ratings = how many visits were worth it, by their own answers
family-facet-kept-intentions = how many intentions there were and how many were met, the minutes planned and lived, and how many plans were kept, without their words
family-facet-agreement-kept = on how many days each clause of the agreement was kept or passed by
family-facet-continued = from the signing on, in the log: that they went on after what was agreed, with the clause and the day, never the time; the clause without its words when it names a site that is not seen
family-facet-wishes = from the signing on: their wishes for more time, with their reasons, and what was drawn from the reserve
family-facet-addresses = addresses of pages
family-facet-titles = titles of pages and videos
family-facet-searches = searches
family-facet-intention-texts = the words of intentions
family-facet-reflections = weekly reflections
family-facet-visit-times = at what time a visit was

# A seen week.
family-seen-title = What others see of me
family-seen-what = This is the very answer that others get when they look at you.
family-look-title = { $name }: a week
family-look-what = This look is now in the log, and the person you look at reads it there. They see this same page about themselves.
family-seen-parts = What is shown here
family-seen-never = Never here: pages, searches, titles, written words, times of visits.
family-seen-nothing = Nothing of this week is seen by anyone else.
family-seen-days = By day
family-seen-no-days = There is no day in this week that may be seen.
family-seen-gap = no data
family-seen-gap-part = nothing is known of { $gap }
family-seen-closed = not shown
family-seen-categories = By category
family-seen-sites = By site
family-seen-name = Where
family-seen-time = Time
family-seen-visits = Visits
family-seen-no-visit = No visit.
family-seen-no-category = Without a category
family-seen-answers = Plans and answers
family-seen-planned = { $planned } planned, { $attended } lived
family-seen-night = At night, from 22:00 to 6:00: { $attended }.
family-seen-cues = Stopping cues: { $shown }. Stopped there: { $honoured }.
family-seen-ratings = Worth it? Yes: { $yes }, partly: { $partly }, no: { $no }, no answer: { $none }.
family-seen-intentions = Intentions: { $stated }. Met: { $met }.

# The log.
family-log-title = The log
family-log-what = Every look and every change that concerns you or everyone. Nobody can change or remove a line.
family-log-empty = Nothing yet. Looks and changes will be here.
family-log-somebody = Somebody who has left
family-log-earlier = Earlier lines
error-step-up-needed = Nothing was changed: this needs your PIN.
error-pin-missing = Nothing was changed: this needs a PIN, and you have none yet.
error-their-pin-missing = Nothing was changed: this adult has no PIN yet. They choose one first, on the family page of their own dashboard.
error-not-shown = At the moment you may see nothing of this member. The page “Who sees what” says why.
error-last-adult = A household needs an adult. Make somebody else an adult first, or delete all your data on “My data” instead.
error-role-backwards = Members grow up, from child to teen or adult, and from teen to adult. There is no way back.
error-paired-already = This member pairs further browsers from their own dashboard.
error-level-not-offered = This cannot be chosen at the moment.
error-too-many-members = A household has twelve members at most.
error-adults-decide-themselves = Adults decide this for themselves.
error-adults-only = Only an adult of the household can do this.
error-member-not-found = There is no such member in this household.
