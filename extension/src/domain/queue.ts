/** One at a time, in order: changes that come from several tabs never race. A failed one does not stop the next. */
export function serial(): <R>(work: () => Promise<R>) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}
