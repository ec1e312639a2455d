/** Imported for what it does: happy-dom's `ShadowRoot.activeElement` throws while the focus is in another shadow root, which browsers' does not. */
const { prototype } = ShadowRoot;
const own = Object.getOwnPropertyDescriptor(prototype, "activeElement")?.get;

Object.defineProperty(prototype, "activeElement", {
  configurable: true,
  get(this: ShadowRoot): Element | null {
    try {
      return own?.call(this) ?? null;
    } catch {
      return null;
    }
  },
});
