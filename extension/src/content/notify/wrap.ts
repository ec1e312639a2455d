/**
 * Functions of the browser with ours before them. A proxy of the native function: its name, its length and what it prints stay as
 * they are. What is used later is kept now, before any script of the page runs: it may replace or freeze all of it.
 */
export const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect;

/** `native()` calls the browser's own with the page's `this` and arguments. */
export type Before = (native: () => unknown, args: unknown[], self: object) => unknown;

/** Put `before` in front of a method (`value`) or a getter (`get`). One that this browser does not have stays away. */
export function wrap(owner: object | undefined, name: string, part: "value" | "get", before: Before): void {
  const descriptor = owner && getOwnPropertyDescriptor(owner, name);
  const native: unknown = descriptor?.[part];
  if (!owner || typeof native !== "function") return;
  const wrapped = proxy(native, {
    apply: (target, self, args) => before(() => apply(target, self, args), args, self as object),
  });
  defineProperty(owner, name, { ...descriptor, [part]: wrapped });
}

/** Without a prototype, or a page could add traps of its own to `Object.prototype`. */
export function proxy<F extends (...args: never[]) => unknown>(native: unknown, handler: ProxyHandler<F>): F {
  return new Proxy(native as F, Object.assign(Object.create(null), handler));
}
