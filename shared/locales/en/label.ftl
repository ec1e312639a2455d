# The attention label: what the time was made of.

label-title = Attention label
label-unknown = not known yet
label-percent = { $percent } %
label-how = Where each line comes from
label-chosen = Chosen by you
label-chosen-how = Pages that you asked for: an address you typed, a search, a bookmark, a link from elsewhere, or a part of the page that shows what you follow. Told by your browser, by what you pressed, and by what is known of the site’s pages.
label-fed = Served by the site
label-fed-how = Pages that the site put in front of you: parts of the page known to be recommendations, clips that follow each other, what started by itself after the last one, and visits that you said a notification brought you to.
label-untold = Not known which
label-untold-how = Links on the site’s own pages, which you may have looked for or been shown, and pages of which neither your browser nor the page tells how you came there. Escale does not guess.
label-part-chosen = Chosen
label-part-fed = Served
label-part-unknown = Not known
label-pages = { $percent } % ({ $pages } of { $total ->
    [one] { $total } page
   *[other] { $total } pages
})
label-sponsored = Paid for
label-sponsored-how = Items of feeds that came into sight and that the page itself marks as paid. What it does not mark is not counted.
label-items = { $percent } % ({ $sponsored } of { $items ->
    [one] { $items } item
   *[other] { $items } items
})
label-planned = Lived of planned
label-planned-value = { $attended } of { $planned }
label-planned-how = The time of visits that had an intention, beside the minutes you planned for them.
label-worth = Worth it
label-worth-value =
    { $rated ->
        [one] { $yes } of { $rated } answer
       *[other] { $yes } of { $rated } answers
    }
label-worth-how = Your own answers after visits. Visits without an answer are not counted here.
label-night = At night
label-night-how = The share of the time that lies between 22:00 and 6:00 where you were.
label-share = { $part } of { $whole }
label-number = { NUMBER($number) }
label-looks = Looks
label-looks-how = Visits of less than a minute.
label-pace = Pace
label-pace-value = { NUMBER($pace) } new a minute
label-pace-how = Posts, clips and pages that came into sight, for each minute there. Six a minute are a new one every ten seconds, about as fast as attention can be called anew.

label-of = Label of
label-of-all = all my sites
