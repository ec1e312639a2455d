/** The texts that both sides sign (docs/decisions/0004), pinned byte for byte by `shared/fixtures/auth`. */

const ROUNDS = 200_000;
const ECDSA = { name: "ECDSA", hash: "SHA-256" } as const;
const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

export interface Channel {
  port: number;
  origin: string;
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Throws on anything that is not base64url. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}

export function newNonce(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

/** Uppercase without spaces and dashes; the letters that look like digits are read as digits. */
export function normalisedCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
}

export function isCode(normalised: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(normalised);
}

function lines(...parts: (string | number)[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(parts.join("\n"));
}

export async function pairingKey(code: string, nonce: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(code), "PBKDF2", false, [
    "deriveBits",
  ]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(nonce), iterations: ROUNDS };
  const bits = await crypto.subtle.deriveBits(derivation, material, 256);
  return crypto.subtle.importKey("raw", bits, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
}

export async function claimProof(
  key: CryptoKey,
  { port, origin }: Channel,
  publicKey: string,
  browserName: string,
): Promise<string> {
  const text = lines("escale-claim-v1", port, origin, publicKey, browserName);
  return toBase64(new Uint8Array(await crypto.subtle.sign("HMAC", key, text)));
}

export async function isClaimAnswer(
  key: CryptoKey,
  { port, origin }: Channel,
  answer: { browser_id: string; server_public_key: string; proof: string },
): Promise<boolean> {
  const text = lines("escale-claimed-v1", port, origin, answer.browser_id, answer.server_public_key);
  return crypto.subtle.verify("HMAC", key, fromBase64(answer.proof), text);
}

export interface Challenge extends Channel {
  browserId: string;
  nonce: string;
  serverNonce: string;
}

const challengeText = (purpose: string, c: Challenge) =>
  lines(purpose, c.port, c.origin, c.browserId, c.nonce, c.serverNonce);

/** The service proves that it is the one this browser was paired with. */
export async function isServiceProof(
  serverPublicKey: string,
  challenge: Challenge,
  signature: string,
): Promise<boolean> {
  const key = await crypto.subtle.importKey("raw", fromBase64(serverPublicKey), P256, false, ["verify"]);
  return crypto.subtle.verify(ECDSA, key, fromBase64(signature), challengeText("escale-challenge-v1", challenge));
}

export async function sessionSignature(privateKey: CryptoKey, challenge: Challenge): Promise<string> {
  return toBase64(
    new Uint8Array(await crypto.subtle.sign(ECDSA, privateKey, challengeText("escale-session-v1", challenge))),
  );
}

/** A key of this browser: the private half can sign and cannot be read, by us either. */
export async function newKeyPair(): Promise<{ privateKey: CryptoKey; publicKey: string }> {
  const pair = await crypto.subtle.generateKey(P256, false, ["sign"]);
  const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: toBase64(new Uint8Array(raw)) };
}
