/** Reading a pasted address into a pattern and the one permission it needs. Pure. The service has the last word on patterns. */

export interface TypedSite {
  name: string;
  pattern: string;
  origins: string[];
}

/** null: not the address of a website. `www.` is dropped: the host and everything below it is meant. */
export function typedSite(text: string): TypedSite | null {
  const address = parse(text.trim());
  if (!address || !isWebHost(address)) return null;
  const host = address.hostname.replace(/^www\./, "");
  const path = address.pathname.replace(/\/+$/, "");
  return { name: host + path, pattern: host + path, origins: [`*://*.${host}/*`] };
}

function parse(text: string): URL | null {
  if (text === "" || /\s/.test(text)) return null;
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}

function isWebHost({ protocol, hostname }: URL): boolean {
  return /^https?:$/.test(protocol) && hostname.includes(".") && !hostname.includes("*");
}
