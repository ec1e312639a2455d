/** An item, and the open shadow roots in it: components draw their labels there. */

/** Roots of one item, and elements that are asked for one: a larger item is a page in itself. */
const MOST_ROOTS = 20;
const MOST_ELEMENTS = 500;

export type Scope = Element | ShadowRoot;

/** The item first; of its roots those whose host `isEntered`. Custom elements alone are asked: others rarely have a root. */
export function scopesOf(item: Element, isEntered: (host: Element, scope: Scope) => boolean): Scope[] {
  const scopes: Scope[] = [item];
  const enter = (host: Element, scope: Scope) => {
    if (host.localName.includes("-") && host.shadowRoot && isEntered(host, scope)) scopes.push(host.shadowRoot);
  };
  enter(item, item);
  let left = MOST_ELEMENTS;
  for (let at = 0; at < scopes.length; at += 1) {
    const scope = scopes[at] as Scope;
    const walk = item.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
    for (let next = walk.nextNode(); next && left > 0 && scopes.length <= MOST_ROOTS; next = walk.nextNode()) {
      left -= 1;
      enter(next as Element, scope);
    }
  }
  return scopes;
}
