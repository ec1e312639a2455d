/** A service in memory behind `fetch`: the real handshake, and answers to events that a test chooses. Keeps all it was sent. */

import type { Plan } from "@escale/shared/client/types";
import * as proofs from "../../extension/src/sync/proofs";
import { id } from "./samples";

export interface Heard {
  method: string;
  path: string;
  /** For whom the browser speaks. */
  member: string | null;
  body: string;
  authorization: string | null;
  /** The answer that it has already. */
  known: string | null;
}

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };
export type Answers = (heard: Heard) => Answer | null | Promise<Answer | null>;

const ECDSA = { name: "ECDSA", hash: "SHA-256" };

export async function fakeService(channel: { port: number; origin: string }) {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
  const publicKey = proofs.toBase64(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  const world = {
    heard: [] as Heard[],
    stored: [] as { seq: number; type: string }[],
    plan: null as Plan | null,
    up: true,
    confirmed: true,
    sessions: 0,
    /** Asked first; null leaves it to the service. */
    instead: (() => null) as Answers,
    publicKey,
    code: "ABCDEFGHJK",
  };

  const challenge = async (body: { browser_id: string; nonce: string }): Promise<Answer> => {
    const serverNonce = proofs.newNonce();
    const lines = ["escale-challenge-v1", channel.port, channel.origin, body.browser_id, body.nonce, serverNonce];
    const signed = await crypto.subtle.sign(ECDSA, pair.privateKey, new TextEncoder().encode(lines.join("\n")));
    return { status: 201, body: { server_nonce: serverNonce, signature: proofs.toBase64(new Uint8Array(signed)) } };
  };
  const claim = async (body: {
    nonce: string;
    public_key: string;
    browser_name: string;
    proof: string;
  }): Promise<Answer> => {
    const key = await proofs.pairingKey(world.code, body.nonce);
    const expected = await proofs.claimProof(key, channel, body.public_key, body.browser_name);
    if (expected !== body.proof) return refused(403, "pairing_proof_wrong");
    const lines = ["escale-claimed-v1", channel.port, channel.origin, id(40), publicKey];
    const proof = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(lines.join("\n")));
    return {
      status: 201,
      body: { browser_id: id(40), server_public_key: publicKey, proof: proofs.toBase64(new Uint8Array(proof)) },
    };
  };
  const session = (): Answer => {
    if (!world.confirmed) return refused(403, "browser_not_confirmed");
    world.sessions += 1;
    return {
      status: 201,
      body: { bearer: `bearer-${world.sessions}`, expires_at: new Date(Date.now() + 900_000).toISOString() },
    };
  };
  const events = (body: { events: { seq: number; type: string }[] }): Answer => {
    const results = body.events.map(({ seq, type }) => {
      const known = world.stored.some((event) => event.seq === seq);
      if (!known) world.stored.push({ seq, type });
      return { seq, status: known ? "duplicate" : "accepted", code: null, detail: null };
    });
    return { status: 200, body: { results } };
  };

  const route = async (heard: Heard): Promise<Answer> => {
    const body = heard.body ? JSON.parse(heard.body) : {};
    switch (heard.path) {
      case "/api/v1/auth/claims":
        return claim(body);
      case "/api/v1/auth/challenges":
        return challenge(body);
      case "/api/v1/auth/sessions":
        return session();
      case "/api/v1/health":
        return { status: 200, body: { status: "ok" } };
    }
    if (heard.authorization !== `Bearer bearer-${world.sessions}`) return refused(401, "credential_required");
    if (heard.path === "/api/v1/events") return events(body);
    if (heard.path === "/api/v1/plan" && world.plan)
      return { status: 200, body: world.plan, headers: { ETag: '"plan"' } };
    if (heard.path === "/api/v1/auth/tickets")
      return { status: 201, body: { address: `http://127.0.0.1:${channel.port}/?ticket=t` } };
    return refused(404, "not_found");
  };

  const fetch = async (request: Request): Promise<Response> => {
    if (!world.up) throw new TypeError("connection refused");
    const { pathname, searchParams } = new URL(request.url);
    const heard: Heard = {
      method: request.method,
      path: pathname,
      member: searchParams.get("member"),
      body: await request.text(),
      authorization: request.headers.get("Authorization"),
      known: request.headers.get("If-None-Match"),
    };
    world.heard.push(heard);
    const { status, body, headers } = (await world.instead(heard)) ?? (await route(heard));
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { "Content-Type": "application/json", ...headers },
    });
  };
  return Object.assign(world, { fetch });
}

export const refused = (status: number, error: string, headers?: Record<string, string>): Answer => ({
  status,
  body: { error, detail: "A sentence." },
  ...(headers && { headers }),
});

export type FakeService = Awaited<ReturnType<typeof fakeService>>;
