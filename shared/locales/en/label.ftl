# The attention label: what the time was made of.

label-title = Attention label
label-unknown = not known yet
label-percent = { $percent } %
label-how = Where each line comes from
label-chosen = Chosen by you
label-chosen-how = Pages that you asked for: typed, searched, bookmarked, or from a link. Escale does not see this yet, so it says nothing about it.
label-fed = Served by the site
label-fed-how = Pages that the site put in front of you: recommendations, autoplay. Escale does not see this yet either.
label-planned = Lived of planned
label-planned-value = { $attended } of { $planned }
label-planned-how = The time of visits that had an intention, beside the minutes you planned for them.
label-worth = Worth it
label-worth-value = { $yes } of { $rated } answers
label-worth-how = Your own answers after visits. Visits without an answer are not counted here.
label-night = At night
label-night-how = The share of the time that lies between 22:00 and 6:00 where you were.
label-looks = Looks
label-looks-how = Visits of less than a minute.
label-pace = Pace
label-pace-how = How many new things a minute. Escale does not measure this yet.

label-of = Label of
label-of-all = all my sites
