/**
 * Runs at `document_start` on gated sites only. In Chromium a page that the site's own service worker answers is seen by no
 * network rule; this stops it and goes to the gate (docs/decisions/0006). Every other page was let through on purpose: a form
 * post, an exempt path.
 */
export function guard(view: Window, goToGate: (address: string) => void): void {
  if (view.top !== view || !cameThroughWorker(view)) return;
  view.stop();
  goToGate(view.location.href);
}

function cameThroughWorker(view: Window): boolean {
  const [entry] = view.performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return (entry?.workerStart ?? 0) > 0;
}
