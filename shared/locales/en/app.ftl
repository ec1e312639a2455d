# The dashboard's frame.

app-skip = Skip to the content
app-nav = Pages
app-nav-today = Today
app-nav-sites = Sites
app-loading = Loading
app-retry = Try again
app-offline = The service does not answer. What you see may be out of date.
app-signed-out-title = Open Escale again
app-signed-out-text = For your privacy this page does not stay open for ever. Open it from the Escale button of your browser’s toolbar, or type this on the computer where Escale runs:
app-not-found-title = There is no such page
app-not-found-text = Perhaps the address was cut off.
app-to-today = To today
