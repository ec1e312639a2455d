# The dashboard's frame.

app-skip = Skip to the content
app-nav = Pages
app-nav-today = Today
app-nav-week = My week
app-nav-sites = Sites
app-nav-data = My data
app-loading = Loading
app-retry = Try again
app-offline = The service does not answer. What you see may be out of date.
app-private = Everything stays on this computer.
app-signed-out-title = Open Escale again
app-signed-out-why = For your privacy this page does not stay open for ever. Any of these opens it again:
app-signed-out-toolbar = the Escale button of your browser’s toolbar
app-signed-out-command = on the computer where Escale runs, the command
app-signed-out-folder = or, in the folder where Escale was set up,
app-time-over = This page has been open for long. What is on it stays, and so does what you typed, but nothing is kept until Escale is opened again in this browser. Then this page goes on by itself.
app-time-over-how = How to open it
app-time-over-past = Escale is open again, and this page goes on.
app-not-found-title = There is no such page
app-not-found-text = Perhaps the address was cut off.
app-to-today = To today
app-nav-family = Family
app-seen-now = { $level ->
    [sites] { $names } can see the time you spend on each of your sites.
   *[categories] { $names } can see your minutes by category.
}
app-seen-next = { $level ->
    [sites] From { $day }, { $time }, { $names } can see the time you spend on each of your sites.
   *[categories] From { $day }, { $time }, { $names } can see your minutes by category.
}
app-seen-exactly = See exactly what
app-yes = Yes
app-door-title = Your PIN
app-door-why = Several people use this browser, or did: so your pages ask for your PIN.
app-door-label = PIN
app-door-open = Open
app-pin-wait = Too many wrong tries. Wait a little.
app-pin-wait-left = You can try again in { $left }.
app-door-over = This way in is over by now. Open Escale again from the toolbar.
