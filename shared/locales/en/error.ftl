# Refusals, by the code of the contract.

error-other = This did not work. Try again in a moment.
error-service-unreachable = The service does not answer. Is Escale running on this computer?
error-pairing-code-wrong = This is not the code that the dashboard shows. Check it and try again.
error-pairing-not-waiting = This code has expired. Ask for a new one on the dashboard.
error-browser-not-confirmed = Confirm this browser on the dashboard first.
error-browser-not-paired = This browser is not paired any more.
error-service-not-proven = What answers on this port is not your Escale. Nothing was sent to it.
error-pattern-invalid = This is not the address of a site. For example: youtube.com
error-site-already-watched = This site is already on your list.
error-site-not-found = This site is no longer on your list.
error-too-many-sites = Your list is full. Remove a site first.
error-invalid-request = Something in this form cannot be used. Check it and try again.
error-port-not-usable = A port is a whole number from 1024 to 65535.
error-credential-refused = This page has been open for too long. Open it again from the toolbar.
error-busy = Too much at once. Try again in a moment.
error-disk-full = The disk is full. Make room, then try again; nothing is lost.
error-day-out-of-range = Escale has no such day.
error-event-invalid = It could not be read.
error-event-too-long = It is too long.
error-zone-unknown = Its time zone is unknown.
error-site-unknown = Its site is not on your list.
error-instant-absurd = Its date is not possible. Is the clock of this computer right?
error-interval-reversed = It ends before it begins.
error-interval-too-long = It lasts longer than a day.
error-visit-elsewhere = It belongs to a visit of another browser.
error-gate-elsewhere = It belongs to a gate of another browser.
