/** A view is never held back by a slow service. */
const PATIENCE_MS = 1_500;

/** Whether the work ended in that time, well or not. */
export async function atMost(work: Promise<unknown>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  const ended = () => true;
  return Promise.race([work.then(ended, ended), late]);
}
