// Answers navigations itself, as most large sites do. Under /live/ it asks its server first, which no extension can prevent.
const PAGE = `<!doctype html><meta charset="utf-8"><title>Worker, offline</title><h1>Answered by the service worker</h1>
<script>document.documentElement.dataset.ready = "true"; fetch("/beacon");</script>`;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  const live = new URL(event.request.url).pathname.startsWith("/live/");
  event.respondWith(live ? fetch(event.request) : new Response(PAGE, { headers: { "content-type": "text/html" } }));
});
