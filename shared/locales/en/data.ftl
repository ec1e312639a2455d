# What is stored about the person: counted, taken along, deleted, backed up.

data-title = My data
data-what = All that Escale knows of you is on this computer, and nowhere else. Here is what it is, how to take it with you, and how to delete it.
data-stored = What is stored
data-nothing = Nothing yet. It begins with your first visit to one of your sites.
data-span = From { $first } to { $last }, on { $days ->
    [one] one day
   *[other] { $days } days
}. The household’s file takes { $size } on the disk.
data-kind = What
data-count = How many
data-kept = Kept
data-visits = Visits: when, where, how long
data-words = Intentions in your own words
data-ratings = Your answers about what was worth it
data-cues = Stopping cues, and what you answered
data-gates = Questions asked before a site opened
data-events = What browsers sent, step by step
data-contacts = When your browsers were there
data-reflections = Weekly reflections
data-closed-cards = Learn cards that you put away
data-agreements = Family agreements that you can read
data-wishes = Wishes for more time that you made or answered
data-log-lines = Lines of the family’s log that you can read
data-sites = Sites that you watch, or watched
data-browsers = Paired browsers
data-until-deleted = until you delete them
data-with-visit = as long as their visit
data-days = { $days ->
    [365] one year
    [3650] ten years
    [one] one day
   *[other] { $days } days
}
data-days-then-minutes = { $days ->
    [365] one year, then only their minutes
    [3650] ten years, then only their minutes
    [one] one day, then only their minutes
   *[other] { $days } days, then only their minutes
}
data-until-removed = until you delete their history
data-until-forgotten = until you forget them
data-until-shown = until you show them again
data-until-left = until the child or teen leaves the household
data-with-agreement = as long as their agreement; your words until you delete everything
data-log-kept = for good; those about you until you leave the household
data-never = No page that you saw, no search, no name of a video, and nothing from sites that you do not watch is stored.
data-take = Take it with you
data-take-what = Files for you. Copies that you take with you are out of Escale’s reach: deleting here does not delete them.
data-take-everything = Everything (JSON)
data-take-everything-what = for programs; all that the table above counts
data-take-csv = Visits as a table (CSV)
data-take-csv-what = for a spreadsheet
data-take-history = Visits to bring back (JSON lines)
data-take-history-what = the command “escale import” reads them, here or on another computer
data-take-week = A week to read or to print
data-taking = Writing the file
data-taken = { $file } is in your downloads.
data-delete = Delete
data-delete-what = What you delete is gone for good: from the file and from all backups, within a minute or so. Browsers that still hold something of it cannot bring it back.
data-delete-day = A day
data-delete-day-choose = Which day
data-delete-day-button = Delete this day…
data-delete-day-sure = { $visits ->
    [0] Escale shows no visit on { $day }. Whatever else it knows of that day will go.
    [one] One visit on { $day }, { $attended } in all, will go for good.
   *[other] { $visits } visits on { $day }, { $attended } in all, will go for good.
} What you wrote about the week stays.
data-delete-day-done = { $day } is deleted.
data-delete-site = A site’s history
data-delete-site-choose = Which site
data-delete-site-option = { $site } ({ $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
})
data-delete-site-button = Delete its history…
data-delete-site-sure = { $visits ->
    [0] No visit of { $site } is stored. Whatever else Escale knows of it will go.
    [one] One visit of { $site } will go for good.
   *[other] { $visits } visits of { $site } will go for good.
} { $watched ->
    [yes] The site stays on your list.
   *[no] The site is no longer on your list; its name goes too.
}
data-delete-site-done = The history of { $site } is deleted.
data-delete-all = Everything
data-delete-all-button = Delete everything…
data-delete-all-sure = { $visits ->
    [0] Your answers, your figures and your reflections will go for good.
    [one] Your one visit, your answers, your figures and your reflections will go for good.
   *[other] All { $visits } visits, your answers, your figures and your reflections will go for good.
} Your sites with their settings and your browsers stay, so that Escale goes on from nothing.
data-delete-all-stays = What is not yours alone stays too: agreements and who signed them, the minutes asked for and given, and the family’s log, which nobody can change, so that everyone can rely on it. The words that you wrote with them go: why you asked for more time, your answers, your notes.
data-delete-all-done-shared = All that is yours alone is deleted. Agreements, minutes asked for and given, and the family’s log stay, because they are others’ too.
data-delete-all-done = Everything is deleted. Escale goes on from nothing.
data-delete-yes = Delete for good
data-delete-no = Keep
data-backups = Backups
data-backups-what = Escale copies the household’s data every night, checks the copy, and keeps those of 7 days, 4 weeks and 3 months. They are in the folder “backups” beside the data.
data-backups-none = No backup yet. The first one is made tonight.
data-backup = { $day } at { $time }: { $why }, { $size }
data-backup-why = { $reason ->
    [nightly] made at night
    [asked] made when you asked
    [upgrade] before an update
    [import] before an import
   *[replaced] replaced by an older backup
}
data-backup-ahead = The clock was wrong when it was made, or is wrong now: it counts as the oldest.
data-backup-now = Make a backup now
data-backup-made = The backup is made and checked.
data-restore = To put a backup back, stop Escale and write this command. What was there is kept as a backup of its own:
data-day-start = The start of your day
data-day-start-what = What you do after midnight and before this hour belongs to the evening before. Another hour holds at once: all your days are counted again by it, and what waits for tomorrow comes when your day begins.
data-day-start-at = My day begins at
data-day-start-saved = Noted. Your days are counted again.
data-keeping = How long things are kept
data-keeping-what = For the whole household. A shorter time takes effect in the next night, in the backups too. Visits and figures stay.
data-keeping-told = An adult of the household chooses it, with their PIN. Everyone reads in the log what was changed.
data-keeping-adults = The adults of the household choose it. When one of them changes it, everyone reads it in the log.
data-keeping-events = What browsers sent, step by step
data-keeping-events-bound = It holds the words of your intentions, so it is kept no longer than those. When your browsers were there holds none, and stays for the time chosen here.
data-keeping-intentions = Your intentions in your own words
data-keeping-saved = Noted.
