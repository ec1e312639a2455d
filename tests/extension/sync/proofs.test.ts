import { describe, expect, it } from "vitest";
import * as proofs from "../../../extension/src/sync/proofs";
import golden from "../../../shared/fixtures/auth/proofs.json";

const { pairing, session } = golden;
const challenge = {
  port: session.port,
  origin: session.origin,
  browserId: session.browser_id,
  nonce: session.nonce,
  serverNonce: session.server_nonce,
};

describe("golden proofs", () => {
  it.each(golden.typed)("reads $typed as $code", ({ typed, code }) => {
    expect(proofs.normalisedCode(typed)).toBe(code);
    expect(proofs.isCode(code)).toBe(true);
  });

  it("claims a code without sending it", async () => {
    const key = await proofs.pairingKey(pairing.code, pairing.nonce);
    expect(await proofs.claimProof(key, pairing, pairing.public_key, pairing.browser_name)).toBe(pairing.claim_proof);
    const answer = {
      browser_id: pairing.browser_id,
      server_public_key: pairing.server_public_key,
      proof: pairing.claimed_proof,
    };
    expect(await proofs.isClaimAnswer(key, pairing, answer)).toBe(true);
    expect(await proofs.isClaimAnswer(key, { ...pairing, port: pairing.port + 1 }, answer)).toBe(false);
  });

  it("knows the service by its signature, on this port and for this origin only", async () => {
    const proven = (changes: object, signature = session.challenge_signature) =>
      proofs.isServiceProof(session.server_public_key, { ...challenge, ...changes }, signature);
    expect(await proven({})).toBe(true);
    expect(await proven({ port: 17_818 })).toBe(false);
    expect(await proven({ origin: "chrome-extension://other" })).toBe(false);
    expect(await proven({ nonce: session.server_nonce })).toBe(false);
    expect(await proven({}, session.session_signature)).toBe(false);
  });
});

it("signs a session that its public key verifies, with a private key that cannot be read", async () => {
  const pair = await proofs.newKeyPair();
  const signature = await proofs.sessionSignature(pair.privateKey, challenge);
  expect([proofs.fromBase64(pair.publicKey).length, proofs.fromBase64(signature).length]).toEqual([65, 64]);
  await expect(crypto.subtle.exportKey("pkcs8", pair.privateKey)).rejects.toThrow();
  const key = await crypto.subtle.importKey(
    "raw",
    proofs.fromBase64(pair.publicKey),
    { name: "ECDSA", namedCurve: "P-256" },
    false,
    ["verify"],
  );
  const text = new TextEncoder().encode(session.session_text);
  expect(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, proofs.fromBase64(signature), text)).toBe(
    true,
  );
});

it.each(["ABCDE", "ABCDEFGHJKM", "ABCDEFGHJU", ""])("refuses the code %s", (code) =>
  expect(proofs.isCode(code)).toBe(false),
);
