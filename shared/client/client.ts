/**
 * The one typed client of the service, used by the extension's background and by the dashboard.
 *
 * Usage: `const me = await answer(client.GET("/api/v1/me"))`. `answer` gives the body, or throws `Refused` (the service said
 * no, with its code) or `Unreachable` (no answer in time, or something that is not Escale).
 */
import createFetchClient, { type Client as FetchClient } from "openapi-fetch";
import type { paths } from "./schema";

export type Client = FetchClient<paths>;

export interface ClientOptions {
  /** `http://127.0.0.1:17817` in the extension, `location.origin` in the dashboard. */
  baseUrl: string;
  /** Read before each request, so that one client serves a whole session. */
  bearer?: () => string | null;
  timeoutMs?: number;
  fetch?: (request: Request) => Promise<Response>;
}

/** The service refused: `code` is contract, `detail` is a sentence for people, `about` the asker's own words that it is about. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly retryAfterMs: number | null = null,
    readonly about: string[] = [],
  ) {
    super(`${status} ${code}: ${detail}`);
    this.name = "Refused";
  }
}

/** No answer in time, a connection refused, or an answer that is not Escale's. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super("The service cannot be reached.", { cause });
    this.name = "Unreachable";
  }
}

const TIMEOUT_MS = 10_000;

export function createClient(options: ClientOptions): Client {
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const client = createFetchClient<paths>({
    baseUrl: options.baseUrl.replace(/\/$/, ""),
    fetch: (request: Request) =>
      send(new Request(request, { signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS) })),
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });
  client.use({
    onRequest({ request }) {
      const bearer = options.bearer?.();
      if (bearer) request.headers.set("Authorization", `Bearer ${bearer}`);
      return request;
    },
  });
  return client;
}

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a call, or a thrown `Refused` or `Unreachable`. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  let outcome: Outcome<T>;
  try {
    outcome = await call;
  } catch (cause) {
    throw new Unreachable(cause);
  }
  if (outcome.response.ok) return outcome.data as T;
  throw refusal(outcome.response, outcome.error);
}

/** The error of a response that is not a success. A body that is not the contract's means that this is not Escale. */
export function refusal(response: Response, body: unknown): Refused | Unreachable {
  if (!isErrorBody(body)) return new Unreachable(`status ${response.status}`);
  return new Refused(response.status, body.error, body.detail, retryAfterMs(response), aboutOf(body));
}

function aboutOf(body: object): string[] {
  const about = "about" in body && Array.isArray(body.about) ? body.about : [];
  return about.filter((words) => typeof words === "string");
}

function isErrorBody(body: unknown): body is { error: string; detail: string } {
  return (
    typeof body === "object" &&
    body !== null &&
    "error" in body &&
    typeof body.error === "string" &&
    "detail" in body &&
    typeof body.detail === "string"
  );
}

function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
