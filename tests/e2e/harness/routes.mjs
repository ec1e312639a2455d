/** Which page each host of the stories shows, and why the host exists. `"*"` answers every other request of the host. */

/** A page that forbids everything it can: overlays must not depend on inline style, inline script or HTML strings. */
const STRICT = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'",
};

export const ROUTES = {
  /** Endless feed: the page keeps growing while one scrolls. */
  "feed.localhost": { "*": { file: "feed.html" } },
  /** The same feed, which the browser may keep for "back": the others say that nothing of them may be stored. */
  "kept.localhost": { "*": { file: "feed.html", headers: { "cache-control": "private" } } },
  /** Two endless lists side by side. */
  "panes.localhost": { "*": { file: "panes.html" } },
  /** Episodes that play one after the other by themselves. */
  "video.localhost": { "*": { file: "video.html" } },
  /** Its own service worker answers navigations: offline under /, through the network under /live/. */
  "worker.localhost": { "*": { file: "worker.html" } },
  /** Sign-in page of a watched site; GET /dialog/oauth must pass, / must not. */
  "oauth.localhost": { "*": { file: "oauth.html" } },
  /** Another site, with "sign in with oauth.localhost" as a pop-up and as a full redirect. */
  "shop.localhost": { "*": { file: "shop.html" } },
  /** A watched site reached by a form: POST lands, /then-get answers a POST with a redirect to GET. */
  "form.localhost": {
    "POST /then-get": { status: 303, redirect: () => "/thanks" },
    "*": { file: "form.html" },
  },
  /** Counts, badges, trending boxes and paid items, beside prices and dates; forbids by policy what it can. */
  "calm.localhost": { "*": { file: "calm.html", headers: STRICT } },
  /** Fights overlays, and forbids by policy what it can. */
  "hostile.localhost": { "*": { file: "hostile.html", headers: STRICT } },
  /** Never watched. Links to the others, posts to form.localhost, /to?<address> redirects like a link shortener. */
  "plain.localhost": {
    "GET /to": { status: 302, redirect: (query) => query.get("address") },
    "*": { file: "plain.html" },
  },
  /** Never watched, and each time fetched again from a server that takes its time. */
  "slow.localhost": { "*": { file: "plain.html", delayMs: 1_500 } },
  /** Attacks the service named in its fragment. */
  "attack.localhost": { "*": { file: "attack.html" } },
};
