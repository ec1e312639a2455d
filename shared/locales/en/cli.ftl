# What the command `escale` says.

cli-help =
    Escale: an intention before a site opens, a natural place to stop.

    Usage: escale COMMAND

      serve      start the service and print the link that opens the dashboard
      open       open the dashboard of the running service
      doctor     say whether all is well, and what to do if not
      backup     make a backup now
      restore    put a backup in the place of the data
      rebuild    count all days again from your visits, and say whether any was different
      import     add history from elsewhere, out of a file
      pin        forget the PIN of family actions (escale pin reset)
      install    start Escale with your session
      uninstall  do not start it any more; your data stays

    escale COMMAND --help says more.
cli-help-serve =
    Usage: escale serve [--quiet]

    Starts the service on this computer only, and prints the link that opens the dashboard.
    It runs until you press Ctrl+C.

      --quiet  print no link (for a start without anybody looking)
cli-help-open =
    Usage: escale open [--print] [NAME]

    Opens the dashboard of the running service in your browser, by a link that works once, within a minute.
    With a NAME: that of somebody who has neither a PIN nor a browser of their own any more, and so no other way to it.

      --print  print the link instead
cli-help-doctor =
    Usage: escale doctor

    Looks at the data folder, the database, the service and the clock, and says what needs care.
cli-help-backup =
    Usage: escale backup

    Makes a backup now, checks it, and says where it is. Escale may be running.
    By itself Escale makes one each night and keeps those of 7 days, 4 weeks and 3 months.
cli-help-restore =
    Usage: escale restore [--yes] [FILE]

    Puts a backup in the place of the data: the one you choose from the list, or FILE. Stop Escale first.
    What is there now is kept as a backup.

      --yes  do not ask
cli-help-rebuild =
    Usage: escale rebuild

    Counts all days again from your visits, and says whether any was different. Stopped half-way, nothing has changed.
cli-help-import =
    Usage: escale import FILE

    Adds the visits of FILE, a history from elsewhere, to yours. Stop Escale first. The guide says how FILE is written.
    A backup is made before. You can stop at any time and start again: nothing is added twice, and what is there stays as it is.
cli-help-pin =
    Usage: escale pin reset [NAME]

    Forgets the PIN of the adult called NAME, who chooses another one on the dashboard. Stop Escale first.
    Whoever owns this account of the computer can do this: a PIN keeps out other people at an open browser, not them.
    The adult reads in the log of the family that the PIN was forgotten.
cli-help-install =
    Usage: escale install

    Starts Escale now, and from now on with your session.
cli-help-uninstall =
    Usage: escale uninstall

    Stops Escale and does not start it with your session any more. Your data stays where it is.

cli-serve-ready = Escale is at { $address }
cli-serve-open = Open the dashboard with this link; it works once, within a minute:
cli-serve-again = Another link, at any time: { $command } open
cli-serve-extension = Then load the extension, for { $browser }: { $folder }
cli-serve-whose = Everyone opens their dashboard from the toolbar of their own browser; who has neither a browser nor a PIN, by their name, as in: { $command } open Ada
cli-serve-stop = Ctrl+C stops Escale.
cli-serve-no-room = The disk is full: Escale shows what it has, and takes in nothing new until there is room.
cli-serve-failed = Escale could not start; the lines above say why.
cli-port-escale = Escale is already running at { $address }. Open its dashboard with: { $command } open
cli-port-busy = Another program uses port { $port }. Stop it, or choose another port with ESCALE_PORT and set the same one in the extension’s options.
cli-not-running = Escale is not running at { $address }. Start it with: { $command } serve
cli-setting-wrong = The setting { $name } cannot be used: { $reason }
cli-data-open = Other accounts of this computer can open { $path }. Make it private with: { $command }
cli-data-unwritable = Escale cannot use { $path } ({ $said }). Is the disk full?
cli-data-full = There is no room left on the disk of { $path }. Make room, then try again; what is stored there is as it was.
cli-data-forbidden = Escale may not write in { $path } ({ $said }). Give your account the right to write there.
cli-data-damaged = The data in { $path } is damaged ({ $said }). Start Escale with “{ $command } serve”: it repairs the file, or puts the latest good backup in its place.
cli-data-newer = The data was written by a newer Escale. Update Escale to open it.
cli-open-done = The dashboard opens in your browser.
cli-open-no-link = The link could not be made ({ $said }). “{ $command } doctor” says more.
cli-open-failed = No browser could be opened. Use this link; it works once, within a minute:

cli-data-held = Another Escale works on { $path }: process { $process } ({ $work }). Stop it first.
cli-data-held-unknown = Another program works on { $path }. Stop it first.
cli-data-repaired = The index of the data was damaged and was built again; nothing is lost.
cli-data-restored = The data was damaged or missing. The backup of { $since } was put in its place; what happened since then is missing.
cli-data-started-empty = The data was damaged or missing, and there is no good backup. Escale starts again from nothing.
cli-data-kept = What was there is kept in { $path }.
cli-upgrade-copying = A backup before the data is brought up to date
cli-upgrade-no-backup = Escale does not change the data before it has a backup. { $reason }

cli-backup-copying = Copying
cli-backup-done = The backup is { $path } ({ $size } KiB).
cli-backup-failed = Nothing was changed. { $reason }
cli-backup-nothing = There is no data yet in { $path }.
cli-backup-reason-nightly = of the night
cli-backup-reason-asked = asked for
cli-backup-reason-upgrade = before an update
cli-backup-reason-import = before an import
cli-backup-reason-replaced = before a restore
cli-backup-ahead = dated by a wrong clock, counts as the oldest
cli-restore-line = { $number }  { $taken }  { $reason }  { $size } KiB
cli-restore-which = Which one
cli-restore-sure = Put { $path } in the place of the data? What is there now is kept as a backup.
cli-restore-keeping = Keeping what is there
cli-restore-done = Done. What happened since { $since } is missing; it is in the latest backup.
cli-restore-left = Nothing was changed.
cli-restore-none = There is no backup in { $path }.
cli-restore-no-file = There is no file { $path }.
cli-restore-damaged = { $path } cannot be used: { $reason }.

cli-install-done = Escale starts with your session from now on, and runs at { $address }.
cli-install-failed = The start with your session could not be set up: { $reason }
cli-install-file = Its description is in { $path }.
cli-uninstall-done = Escale does not start with your session any more. Your data is still in { $path }.
cli-uninstall-nothing = Escale was not set to start with your session.
cli-login-unsupported = Escale cannot set up its own start on this system. Start it with: { $command } serve

cli-rebuild-counting = Counting
cli-rebuild-days =
    { $days ->
        [one] One day was counted again.
       *[other] { $days } days were counted again.
    }
cli-rebuild-same = All of them were right.
cli-rebuild-differed =
    { $days ->
        [one] One of them was different; it is right now.
       *[other] { $days } of them were different; they are right now.
    }

cli-import-reading = Reading
cli-import-no-file = There is no file { $path }.
cli-import-unreadable-file = { $path } could not be read ({ $said }). What was read before is kept.
cli-import-empty = { $path } is empty.
cli-import-not-history = { $path } is not a history that Escale can read: its first line does not say so. The guide shows how such a file begins.
cli-import-newer = { $path } was written for a newer Escale. Update Escale to import it.
cli-import-stopped = Stopped. What was read is kept; the same command goes on from there.
cli-import-new =
    { $visits ->
        [0] No visit was added.
        [one] One visit was added.
       *[other] { $visits } visits were added.
    }
cli-import-known =
    { $visits ->
        [one] One was there already.
       *[other] { $visits } were there already.
    }
cli-import-gone =
    { $visits ->
        [one] One had been deleted, and stays so.
       *[other] { $visits } had been deleted, and stay so.
    }
cli-import-refused =
    { $lines ->
        [one] One line was left out:
       *[other] { $lines } lines were left out:
    }
cli-import-line = Line { $number }: { $why } ({ $code })
cli-import-more =
    { $lines ->
        [one] And one more line.
       *[other] And { $lines } more lines.
    }
cli-import-why-long = it is longer than any visit
cli-import-why-json = it is not JSON in UTF-8
cli-import-why-field = “{ $place }” is missing, or is not as the format wants it
cli-import-why-fields = the line is not as the format wants it
cli-import-why-zone = the time zone is not one that this computer knows
cli-import-why-site = the site is not an address
cli-import-why-sites = the file names more sites than Escale takes
cli-import-why-instant = a time is before 2000, or after tomorrow
cli-import-why-reversed = a stretch ends before it starts
cli-import-why-stretch = a stretch lasts for more than a day
cli-import-why-before = something happened before the visit started
cli-import-why-attended = it does not say how long you were there (“attended” or “attended_ms”)
cli-import-why-origin = an intention needs “origin”: how the visit came about
cli-import-why-end = “end” needs “ended_at”
cli-import-why-answer = “answer” and “answered_at” come together

cli-doctor-ok = ok
cli-doctor-care = care
cli-doctor-all-well = All is well.
cli-doctor-needs-care =
    { $count ->
        [one] One thing needs care.
       *[other] { $count } things need care.
    }
cli-doctor-sqlite = SQLite { $version }
cli-doctor-sqlite-old = SQLite { $version } is too old; Escale needs { $needed } or later. Install a newer Python.
cli-doctor-sqlite-reset = SQLite { $version }, which has a very rare fault that Escale keeps clear of by writing in one place only (sqlite.org/wal.html#walresetbug)
cli-doctor-backup = The latest good backup is of { $taken }
cli-doctor-backup-old = The latest good backup is of { $taken }. Make one with “escale backup”, and see what the service says when it starts.
cli-doctor-backup-none = There is no good backup. Make one with “escale backup”.
cli-doctor-backup-soon = There is no backup yet; the first night makes one
cli-doctor-backup-ahead = A backup is dated { $taken }, in the future: the clock was wrong when it was made, or is wrong now. Escale takes it for its oldest one. If the clock is right, you can delete { $path }
cli-doctor-tasks = The nightly tasks were done, the oldest on { $done }
cli-doctor-tasks-ahead = A nightly task is noted as done on { $done }, in the future: the clock was wrong then, or is wrong now. If the clock is right, Escale does it again within ten minutes.
cli-doctor-tasks-late = A nightly task was last done on { $done }. Start Escale again, and see what it says.
cli-doctor-tasks-never = The nightly tasks were never done. Start Escale again, and see what it says.
cli-doctor-tasks-soon = The nightly tasks come in the first night
cli-doctor-plan = “{ $browser }” was last here on { $seen }, and follows the plan of then or a newer one
cli-doctor-plan-none = “{ $browser }” was not here yet, and has no plan
cli-doctor-notice = Something happened to the data on { $happened }. The dashboard says what, until you have seen it.
cli-doctor-data-private = Only you can open the data folder { $path }
cli-doctor-data-missing = There is no data folder yet; the first start makes { $path }
cli-doctor-database-sound = The database is sound (version { $version })
cli-doctor-database-missing = There is no database yet; the first start makes it
cli-doctor-database-damaged = The database is damaged: { $reason }. Start Escale: it repairs the file, or puts the latest good backup in its place.
cli-doctor-database-newer = The database was written by a newer Escale (version { $version }). Update Escale.
cli-doctor-service-running = The service answers at { $address }
cli-doctor-service-stopped = The service does not run. Start it with: { $command } serve
cli-doctor-service-stranger = Another program answers at { $address }. Stop it, or choose another port with ESCALE_PORT.
cli-doctor-disk = { $free } MB are free on the disk
cli-doctor-disk-low = Only { $free } MB are free on the disk. Make some room, or nothing more can be stored.
cli-doctor-key = The service’s key can be read
cli-doctor-key-missing = The service has no key yet; the first pairing makes it
cli-doctor-key-broken = The service’s key cannot be read. Delete { $path } and pair your browsers again.
cli-doctor-clock = The clock says { $now }
cli-doctor-clock-wrong = The clock says { $now }, which cannot be right. Set the clock of the computer.
cli-doctor-clock-doubted = The clock says { $now }; the last night that Escale worked in was { $known }. So that a wrong clock removes nothing, what was kept long enough goes only when the clock has said so for a day. If it is wrong, set it; if it is right, there is nothing to do.
cli-doctor-events-kept = No event of a browser had to be set aside
cli-doctor-events-once =
    { $events ->
        [one] One event of a browser was set aside, more than a week ago
       *[other] { $events } events of browsers were set aside, none of them in the last week
    }
cli-doctor-events-lately =
    { $events ->
        [one] One event of a browser was set aside
       *[other] { $events } events of browsers were set aside
    } ({ $clock } for an impossible time, { $beyond } beyond what one visit can hold). Set the clock of the computer, and update the extension.
cli-doctor-visits-believed = All visits can be believed
cli-doctor-visits-odd = Visits that count for what can be: { $clamped } told more time than passed, { $long } lasted more than a day
cli-doctor-visits-future =
    { $future ->
        [one] One visit lies
       *[other] { $future } visits lie
    } in the future: the clock was wrong then. Other days are not touched by it.
cli-exemptions-wrong = { $path } cannot be used: it must hold lists “never” and “passthrough” like shared/catalogue/exemptions.json. Repair it, or unset ESCALE_EXEMPTIONS.

cli-open-whose = Whoever installed Escale has left the household. Say whose dashboard to open, as in: { $command } open Ada. It opens for who has neither a PIN nor a browser; they read in the log that it was done.
cli-open-nobody = Nobody with this name is without both a PIN and a browser. Others open their dashboard from a browser of their own.
cli-pin-nobody = No adult with this name has a PIN.
cli-pin-which = Several adults have a PIN: say whose (by name), as in { $command } pin reset Ada.
cli-pin-reset = The PIN is forgotten. Another one is chosen on the family page of the dashboard.
