/**
 * What a pasted address can mean: all of its site, or only the part that its path names. Pure.
 *
 * People paste what their address bar shows. What no pattern can hold (a port, a query, a fragment, somebody's name, a path
 * that the service's `escale.domain.sites` does not take) is dropped here, where a person pastes; the service stays strict and
 * has the last word. The browser's own reading of names beyond ASCII is the one that counts: the gate must stand where it goes.
 */

export interface Reading {
  /** As the service writes patterns. */
  pattern: string;
  /** What it is called until the person gives another name: in their letters, at most 80 characters. */
  name: string;
}

export interface Pasted {
  whole: Reading;
  /** null: the address has no path, or none that a pattern can hold. */
  part: Reading | null;
}

const LONGEST_NAME = 80;
const LONGEST_PATH = 200;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;
/** At least one dot, as the service wants it, and no pattern of a browser. */
const SITE = /^localhost$|^[^.*]+(?:\.[^.*]+)+$/;
const PATH = /^(?:\/[\w.~!$&'()+,;=:@%-]+)+$/;

/** null: not the address of a website. */
export function pasted(text: string): Pasted | null {
  const address = parse(text.trim());
  const host = address && hostOf(address);
  if (!host || isMail(text, address)) return null;
  const name = written(text, address.hostname) ?? host;
  const path = address.pathname.replace(/\/+$/, "");
  const part = isReadable(path) ? { pattern: host + path, name: shortened(name + spoken(path)) } : null;
  return { whole: { pattern: host, name: shortened(name) }, part };
}

/** Whether it comes from an address bar: nobody writes a scheme by hand. */
export const isWholeAddress = (text: string): boolean => SCHEME.test(text.trim());

function parse(text: string): URL | null {
  try {
    return new URL(SCHEME.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}

/** Somebody's mail: its host is where they have their letters, not a site that they mean. */
const isMail = (text: string, { username }: URL): boolean => username !== "" && !isWholeAddress(text);

/** `www.` is dropped: the host and everything below it is meant. */
function hostOf({ protocol, hostname }: URL): string | null {
  const host = plain(hostname);
  return /^https?:$/.test(protocol) && SITE.test(host) ? host : null;
}

const plain = (hostname: string): string => hostname.replace(/\.$/, "").replace(/^www\./, "");

const isReadable = (path: string): boolean => PATH.test(path) && path.length <= LONGEST_PATH;

/** The host in letters beyond ASCII as the person wrote it, when that is what the browser read. */
function written(text: string, hostname: string): string | null {
  const authority = /^[^/?#\\]*/.exec(text.trim().replace(SCHEME, ""))?.[0] ?? "";
  const host = authority.replace(/^.*@/, "").replace(/:\d*$/, "").toLowerCase();
  return /[^ -~]/.test(host) && parse(host)?.hostname === hostname ? plain(host) : null;
}

/** A path in letters, unless they could not be seen or would change how the rest is read. */
function spoken(path: string): string {
  try {
    const letters = decodeURI(path);
    return /[\p{C}\p{Z}]/u.test(letters) ? path : letters;
  } catch {
    return path;
  }
}

const shortened = (name: string): string => [...name].slice(0, LONGEST_NAME).join("");
