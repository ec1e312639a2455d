/** A view is never held back by a slow service. */
const PATIENCE_MS = 1_500;

export async function atMost(work: Promise<unknown>): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([work.catch(() => undefined), late]);
}
