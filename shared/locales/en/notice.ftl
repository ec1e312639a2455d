# What happened to the data itself: on every page of the dashboard until somebody has read it.

notice-label = About your data
notice-moment = { $day } at { $time }
notice-repaired = On { $happened }, an index of your data was damaged. Escale built it again, and nothing is lost.
notice-restored = On { $happened }, your data was damaged or missing. Escale put the backup of { $from } in its place. What happened between the two is missing.
notice-started-empty = On { $happened }, your data was damaged or missing, and there was no good backup. Escale began again from nothing: choose your sites and pair your browsers again.
notice-taken-back = On { $happened }, the backup of { $from } was put in the place of your data. What happened between the two is not shown here; it is in the latest backup.
notice-backup-removed = On { $happened }, Escale could not read the backup of { $from } and removed it, so that nothing you deleted stays in it. Your data and the other backups are as they were.
notice-kept = The damaged file is kept on this computer, beside your data, in the folder “damaged”.
notice-dismiss = I have read this
notice-rise = { $level ->
    [sites] More of { $of } comes to be seen: from { $day }, { $time }, the time on each site.
   *[categories] More of { $of } comes to be seen: from { $day }, { $time }, the time by category.
}
notice-grew = { $mine ->
    [yes] { $role ->
        [adult] You are an adult here now. What others saw of you is closed, unless you choose to share.
       *[teen] You are a teen here now. Others see less of you than before, and what they saw is closed.
    }
   *[no] { $role ->
        [adult] { $name } is an adult here now. What others saw of { $name } is closed.
       *[teen] { $name } is a teen here now. Others see less of { $name } than before.
    }
}
notice-put-away = Put this away
notice-family-link = Who sees what
notice-agreement-due = { $mine ->
    [yes] The day has come to talk about your agreement again: what helped, what did not?
   *[no] The day has come to talk about the agreement with { $name } again: what helped, what did not?
}
notice-agreement-due-link = To the agreement
