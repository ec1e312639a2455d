# The first run: one question a page.

welcome-step = Step { $step } of { $steps }
welcome-next = Continue
welcome-back = Back
welcome-later = Later
welcome-language-title = Which language do you prefer?
welcome-promise-does = Escale asks what you came for before a site opens, and tells you when it is time to stop.
welcome-promise-not = It locks nothing by itself, and everything stays on this computer. You can go back at every step and change everything later.
welcome-sites-title = Which sites deserve a moment of thought?
welcome-sites-text = Choose one to three. Fewer is better: everything else stays as it is, and you can change this at any time.
welcome-sites-search = Search
welcome-sites-not-found = Not among the suggestions. Paste its address instead.
welcome-sites-own = Sites that you added
welcome-sites-chosen = { $count ->
    [0] Nothing chosen yet.
    [one] One site chosen.
   *[other] { $count } sites chosen.
}
welcome-sites-many = That is a lot for a start. You will be asked before each of them.
welcome-sites-more = Another site: paste its address
welcome-sites-add = Add
welcome-browser-title = Add Escale to your browser
welcome-browser-text = The extension asks the question in your browser. Do this in each browser that you use.
welcome-stage-add = Add the extension
welcome-stage-pair = Pair it with this computer
welcome-chrome = In Chrome, Edge or Chromium
welcome-chrome-1 = Open { $page } and switch on “Developer mode”.
welcome-chrome-2 = Choose “Load unpacked” and pick the folder { $folder }.
welcome-firefox = In Firefox
welcome-firefox-1 = Open { $page } and choose “Load Temporary Add-on”.
welcome-firefox-2 = Pick the file { $file }. Firefox forgets it when it closes; the guide says how to install it for good.
welcome-options = Then open the extension’s options: the Escale button of the toolbar leads there.
welcome-used-title = Escale is in your browser already
welcome-used-text = There is nothing to add and nothing to pair. When this browser asks who is there, choose your name: from then on your own sites and your own time count.
welcome-done-title = All is ready
welcome-done-almost = Almost ready
welcome-done-no-site = You have not chosen a site yet. You can do so whenever you like, under “Sites”.
welcome-done-no-browser = No browser is paired yet, so nothing is asked so far. Under “Sites”, a code pairs one.
welcome-done-gate = Open one of your sites: the gate comes first. “Not now” is always one key, Escape.
welcome-done-permission = Your browser may ask you once for permission to see each site; the Escale button of its toolbar tells you so.
welcome-done-cue = When your planned time is over, a cue asks whether you are done. You may always go on.
welcome-done-elsewhere = Everywhere else, nothing changes and nothing is recorded.
welcome-done-action = See today
pairing-used = You use { $browser }, the browser of { $of }. It asks who is there.
pairing-text = Type this code in the extension’s options:
pairing-code = Pairing code: { $code }
pairing-left = { $seconds ->
    [one] Valid for one more second.
   *[other] Valid for { $seconds } more seconds.
}
pairing-new = Show a code
pairing-again = Show a new code
pairing-expired = This code is no longer valid.
pairing-question = Is this your browser?
pairing-question-hint = Say yes only if you have just typed the code in this browser.
pairing-yes = Yes, it is mine
pairing-no = No
pairing-refused = Not paired. You can show a new code whenever you want.
pairing-done = { $browser } is paired.
