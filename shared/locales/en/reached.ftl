# How the pages of one visit were reached.

reached-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}: { $ways }.
reached-typed = { $count } typed
reached-search = { $count } by a search
reached-bookmark = { $count } by a bookmark
reached-external_link = { $count } by a link from elsewhere
reached-subscription = { $count } from what you follow
reached-in_page_link = { $count } by a link on the page
reached-recommendation = { $count } recommended
reached-autoplay = { $count } by autoplay
reached-notification = { $count } from a notification
reached-unknown = { $count } of which it is not known
