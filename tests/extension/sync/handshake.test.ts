import { Refused, Unreachable } from "@escale/shared/client/client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { claim, NotOurService, openSession } from "../../../extension/src/sync/handshake";
import { toBase64 } from "../../../extension/src/sync/proofs";
import { type FakeService, fakeService } from "../fake-service";
import { id } from "../samples";

const channel = { port: 17_817, origin: "chrome-extension://abc" };
const CODE = "ABCDEFGHJK";
let service: FakeService;

beforeEach(async () => {
  service = await fakeService(channel);
  vi.stubGlobal("fetch", service.fetch);
  return () => vi.unstubAllGlobals();
});

const paths = () => service.heard.map((heard) => heard.path);

describe("pairing", () => {
  it("keeps the service's key and never sends the code", async () => {
    const identity = await claim(channel, CODE, "Firefox");
    expect(identity).toMatchObject({ browserId: id(40), serverPublicKey: service.publicKey, confirmed: false });
    expect(JSON.stringify(service.heard)).not.toContain(CODE);
  });

  it("is refused for another code", async () => {
    await expect(claim(channel, "ABCDEFGHJM", "Firefox")).rejects.toMatchObject({ code: "pairing_proof_wrong" });
  });

  it.each([
    [
      "a proof of nothing",
      { browser_id: id(40), server_public_key: "A".repeat(87), proof: toBase64(new Uint8Array(32)) },
    ],
    ["something else", { hello: 1 }],
  ])("believes no service that answers %s", async (_name, body) => {
    service.instead = () => ({ status: 201, body });
    await expect(claim(channel, CODE, "Firefox")).rejects.toBeInstanceOf(NotOurService);
  });
});

describe("a session", () => {
  it("opens after the service proved itself", async () => {
    const identity = await claim(channel, CODE, "Firefox");
    expect(await openSession(channel, identity)).toMatchObject({ bearer: "bearer-1" });
    expect(paths()).toEqual(["/api/v1/auth/claims", "/api/v1/auth/challenges", "/api/v1/auth/sessions"]);
  });

  it("waits for the person's confirmation", async () => {
    service.confirmed = false;
    const identity = await claim(channel, CODE, "Firefox");
    await expect(openSession(channel, identity)).rejects.toMatchObject({ status: 403, code: "browser_not_confirmed" });
  });
});

describe("a program that squats the port", () => {
  const other = { server_nonce: toBase64(new Uint8Array(32)), signature: toBase64(new Uint8Array(64)) };

  it.each([
    ["a wrong signature", { status: 201, body: other }, NotOurService],
    [
      "a nonce with a line in it",
      { status: 201, body: { ...other, server_nonce: `${other.server_nonce}\nx` } },
      NotOurService,
    ],
    ["no signature", { status: 201, body: {} }, NotOurService],
    ["a web page", { status: 200, body: "<html>" }, NotOurService],
    ["an error of its own", { status: 500, body: "oops" }, Unreachable],
    ["our error", { status: 404, body: { error: "browser_not_paired", detail: "x" } }, Refused],
  ])("that answers %s learns a browser id and a nonce, nothing else", async (_name, answer, expected) => {
    const identity = await claim(channel, CODE, "Firefox");
    service.heard.length = 0;
    service.instead = () => answer;
    await expect(openSession(channel, identity)).rejects.toBeInstanceOf(expected);
    expect(paths()).toEqual(["/api/v1/auth/challenges"]);
    expect(Object.keys(JSON.parse(service.heard[0]?.body ?? ""))).toEqual(["browser_id", "nonce"]);
    expect(service.heard[0]?.authorization).toBeNull();
  });

  it("cannot replay what the real service once signed", async () => {
    const identity = await claim(channel, CODE, "Firefox");
    let recorded: unknown;
    service.instead = async () => null;
    const real = service.fetch;
    vi.stubGlobal("fetch", async (request: Request) => {
      const response = await real(request);
      if (request.url.endsWith("/challenges")) recorded ??= await response.clone().json();
      return response;
    });
    await openSession(channel, identity);
    service.instead = () => ({ status: 201, body: recorded });
    await expect(openSession(channel, identity)).rejects.toBeInstanceOf(NotOurService);
  });
});
