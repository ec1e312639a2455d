/**
 * The hosts of all cards that Escale shows in this page, each with its look at what covers it. Two scripts show some, each with
 * modules of its own, in one isolated world: so the world keeps them. A card of ours over another is no attack on it; the lower
 * one is answered after the upper one.
 */
const world = globalThis as { escaleCards?: Map<Element, () => void> };

const open = (): Map<Element, () => void> => {
  world.escaleCards ??= new Map();
  return world.escaleCards;
};

export const isOurs = (element: Element | null): boolean => element !== null && open().has(element);

/** It is one of them until `signal` aborts. Then the others look again: what it hid may cover them, or make them inert. */
export function join(host: Element, look: () => void, signal: AbortSignal): void {
  open().set(host, look);
  const leave = () => {
    open().delete(host);
    // Once it is out of the page as well.
    queueMicrotask(() => {
      for (const other of [...open().values()]) other();
    });
  };
  signal.addEventListener("abort", leave);
}
