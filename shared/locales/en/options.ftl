# The extension's options.

options-title = Escale in this browser
options-pairing = Pairing
options-unpaired-text = Open the dashboard (the link that Escale printed when it started), ask for a code there, and type it here within two minutes.
options-code = Code from the dashboard
options-code-hint = Ten letters and digits, for example 7K2MQ-9XTRB.
options-name = Name of this browser
options-name-hint = You will recognise it on the dashboard.
options-name-default = { $browser } on this computer
options-pair = Pair
options-waiting-title = Almost there
options-waiting-text = Go back to the dashboard and confirm that “{ $name }” is your browser.
options-waiting-unnamed = Go back to the dashboard and confirm this browser.
options-paired = This browser is paired.
options-paired-name = This browser is paired with { $name }.
options-offline = The service does not answer at the moment. Nothing is lost: what happens is kept here until it is back.
options-forget = End the pairing
options-forget-sure = End the pairing? What was not sent yet is deleted. What you see in the dashboard stays.
options-forget-yes = Yes, end it
options-cancel = Cancel
options-service-access = This browser has not allowed Escale to reach its own service on this computer.
options-allow = Allow
options-language = Language
options-language-auto = As the browser
options-language-en = English
options-language-fr = Français
options-sites = Sites you watch
options-sites-none = None yet. One to three is a good start.
options-sites-add = Add a site
options-address = Address of the site
options-address-hint = For example youtube.com. The browser asks for that site only.
options-add = Add
options-remove = Remove
options-remove-named = Remove { $site }
options-not-granted = waits for this browser’s permission
options-allow-named = Allow { $site }
options-refused-permission = The browser was not allowed to see this site, so nothing was added.
options-private = Escale is not present in private windows: nothing is asked and nothing is recorded there.
options-advanced = Advanced
options-port = Port of the service
options-port-hint = 17817 unless you changed it.
options-save = Save
options-saved = Saved.
options-reminders = When a week waits to be looked back at
options-reminders-mark = Only the quiet mark on the button
options-reminders-notification = A notification too
options-reminders-hint = One for each week, from this browser. The browser asks you to allow it.
options-markup = What Escale knows of these sites’ pages
options-markup-text = Escale looks at how a page is built. For some sites it also knows, from public sources, how their pages are marked; that only helps it count. Whether it is right shows here, in this browser.
options-markup-unverified = { $site }: not tried enough yet.
options-markup-verified = { $site }: it finds what it should.
options-markup-retired = { $site }: it finds nothing any more, so it is no longer used. Cues go on without it.
options-markup-source = Source: { $file }, { $day }
options-markup-broken = A file that came with this version is not used: { $file }, line { $line } ({ $detail }).
options-queue = What waits to be sent
options-queued = { $count ->
    [0] Nothing waits: the service has everything.
    [one] One event waits for the service.
   *[other] { $count } events wait for the service.
}
options-refused = What the service refused
options-refused-text = These events are kept here, because the service could not use them.
options-refused-when = When
options-refused-what = What
options-refused-why = Why
options-refused-clear = Delete them
options-failed = This did not work. Try again in a moment.
