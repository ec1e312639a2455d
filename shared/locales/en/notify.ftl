# Which sites may notify: the page, and the card over a page that asks.

notify-title = What do I want to be told about?
notify-intro = A site may notify you only if you let it. Decide here for the sites that you watch. Your choices stay in this browser.
notify-able = This browser carries your choices out itself.
notify-give-back = Give this permission back
notify-asks-permission = This browser can carry your choices out itself. It asks for your permission when you allow or mute a site.
notify-waits = At the moment it does not have that permission: Escale answers “no” in the pages of muted sites, and the browser asks for the others as ever.
notify-let-browser = Let the browser do it
notify-let-named = Let the browser do it for { $site }
notify-refused = The browser was not allowed to do this, so nothing changed.
notify-cannot = Firefox keeps the list of who may notify you to itself: no extension may read or change it.
notify-cannot-where = You find it in Firefox’s Settings, under Privacy & Security, Permissions, Notifications.
notify-cannot-offer = Escale can answer in the pages of sites that you watch: “Mute” says no for you, “Ask me first” shows you who asks, “Allow” stands aside. What Firefox allowed before can still arrive while the site is closed; only Firefox’s own list ends that.
notify-no-sites = You watch no site yet. One to three is a good start.
notify-add-site = Add a site
notify-others = When a site of my list asks whether it may notify me
notify-others-browser = The browser deals with it
notify-others-ask = Show me first
notify-others-hint = For sites that have no choice of their own below.
notify-choice-none = As above
notify-choice-allow = Allow
notify-choice-ask = Ask me first
notify-choice-mute = Mute
notify-now-block = Now: nothing from this site gets through.
notify-now-allow = Now: the browser lets this site notify you.
notify-now-allow-already = Now: the browser already lets this site notify you. Mute it, or take that back in the browser’s settings of the site.
notify-now-muted-here = Now: Escale says no for you in its pages.
notify-now-held = Now: when it asks, Escale shows you first.
notify-now-browser = Now: the browser deals with it.
notify-asked = { $count ->
    [one] It asked once, on { $day } at { $time }.
   *[other] It asked { $count } times, last on { $day } at { $time }.
}
notify-said-allow = You let the browser ask.
notify-said-later = You said: not now.
notify-said-never = You said: never here.
notify-whole-host = The browser knows only the whole of { $hosts }: this choice holds for all of it.
notify-saved = Saved.
notify-saved-waits = Saved. The browser does not do it yet: it waits for your permission.
notify-undo = Undo
notify-undo-named = Undo the choice for { $site }
notify-next-page = Pages that are open notice a change when they load again.
notify-failed = This did not work. Try again in a moment.
notify-open = What do I want to be told about?
notify-card-eyebrow = Notifications
notify-card-title = { $site } would like to notify you
notify-card-body = “Allow” lets the browser ask you.
notify-card-later = Not now
notify-card-allow = Allow
notify-card-never = Never here
