/* Opens its page by itself, since nobody but the browser knows its address in Firefox. */
const api = globalThis.browser ?? chrome;
api.tabs.create({ url: "attack.html" });
