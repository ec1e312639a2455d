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
