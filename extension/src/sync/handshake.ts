/** Pairing and sessions. Nothing but a browser id and a nonce is sent before the service has proved itself. */
import { answer, type Client, createClient, Unreachable } from "@escale/shared/client/client";
import type { Identity } from "../platform/database";
import type { Bearer } from "../platform/session";
import {
  type Channel,
  claimProof,
  fromBase64,
  isClaimAnswer,
  isServiceProof,
  newKeyPair,
  newNonce,
  pairingKey,
  sessionSignature,
} from "./proofs";

export const serviceAddress = (port: number): string => `http://127.0.0.1:${port}`;

/** Something answered on the port and could not prove that it is our service. */
export class NotOurService extends Unreachable {
  override name = "NotOurService";
}

/** Claim the code that the person typed, without sending it; gives the identity to keep. */
export async function claim(channel: Channel, code: string, browserName: string): Promise<Identity> {
  const client = createClient({ baseUrl: serviceAddress(channel.port) });
  const nonce = newNonce();
  const [key, pair] = await Promise.all([pairingKey(code, nonce), newKeyPair()]);
  const proof = await claimProof(key, channel, pair.publicKey, browserName);
  const body = { nonce, public_key: pair.publicKey, browser_name: browserName, proof };
  const claimed = await answer(client.POST("/api/v1/auth/claims", { body }));
  if (!(await holds(isClaimAnswer(key, channel, claimed)))) throw new NotOurService();
  return {
    browserId: claimed.browser_id,
    serverPublicKey: claimed.server_public_key,
    privateKey: pair.privateKey,
    confirmed: false,
  };
}

/** Open a session: the service signs first, this browser second. */
export async function openSession(channel: Channel, identity: Identity): Promise<Bearer> {
  const client = createClient({ baseUrl: serviceAddress(channel.port) });
  const challenge = await provenChallenge(client, channel, identity);
  const signature = await sessionSignature(identity.privateKey, challenge);
  const body = { browser_id: identity.browserId, server_nonce: challenge.serverNonce, signature };
  const session = await answer(client.POST("/api/v1/auth/sessions", { body }));
  return { bearer: session.bearer, expiresAt: Date.parse(session.expires_at) };
}

/** Resolves when whoever holds the port now is the service that this browser was paired with. */
export async function prove(channel: Channel, identity: Identity): Promise<void> {
  await provenChallenge(createClient({ baseUrl: serviceAddress(channel.port) }), channel, identity);
}

async function provenChallenge(client: Client, channel: Channel, identity: Identity) {
  const nonce = newNonce();
  const body = { browser_id: identity.browserId, nonce };
  const { server_nonce, signature } = await answer(client.POST("/api/v1/auth/challenges", { body }));
  const challenge = { ...channel, browserId: identity.browserId, nonce, serverNonce: server_nonce };
  if (!isNonce(server_nonce) || !(await holds(isServiceProof(identity.serverPublicKey, challenge, signature))))
    throw new NotOurService();
  return challenge;
}

/** A squatter may answer anything: what cannot even be read is no proof. */
async function holds(proof: Promise<boolean>): Promise<boolean> {
  return proof.catch(() => false);
}

/** Exactly 32 bytes: a longer text must not be signed as one more line. */
function isNonce(text: unknown): boolean {
  return typeof text === "string" && /^[\w-]{43}$/.test(text) && fromBase64(text).length === 32;
}
