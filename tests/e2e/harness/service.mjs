/** The real service, on its own data directory and a free loopback port. */
import { execFile, execFileSync, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { until } from "./wait.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const ESCALE = process.env.ESCALE_BIN ?? join(ROOT, ".venv/bin/escale");

/** A printed link works for a minute. */
const PRINTED_GOOD_MS = 30_000;

/**
 * Below the ports that systems give to outgoing connections (from 32768 on in Linux): with several browsers at once one of those is
 * taken by somebody else before the service listens, now and then.
 */
const FIRST_PORT = 20_000;
const LAST_PORT = 32_000;

async function freePort() {
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT);
    const server = createServer();
    const isFree = await new Promise((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

/** One service with its data; it can be stopped and started again on the same port, as after a crash or an update. */
export class Service {
  constructor(port, dataDir, env) {
    this.port = port;
    this.dataDir = dataDir;
    this.address = `http://127.0.0.1:${port}`;
    this.env = { ...process.env, ...env, ESCALE_DATA_DIR: dataDir, ESCALE_PORT: String(port) };
    this.output = "";
  }

  /** Start, and wait until health answers. */
  async start() {
    this.child = spawn(ESCALE, ["serve"], { cwd: ROOT, env: this.env, stdio: ["ignore", "pipe", "pipe"] });
    this.startedAt = performance.now();
    this.exited = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.once("error", (error) => {
      this.output += error.message;
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.on("data", (text) => {
        this.output += text;
      });
    await until(() => this.isHealthy(), "the service to be healthy", { timeoutMs: 90_000 }).catch((error) => {
      throw new Error(`${error.message}; it said:\n${this.output}`, { cause: error });
    });
  }

  async isHealthy() {
    if (this.child.exitCode !== null) throw new Error(`it ended with ${this.child.exitCode}`);
    const response = await fetch(`${this.address}/api/v1/health`, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  }

  /** Stop by process id; `signal` "SIGKILL" is a crash. Resolves when the process is gone. */
  async stop(signal = "SIGTERM") {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    await this.exited;
  }

  async restart(signal) {
    await this.stop(signal);
    await this.start();
  }

  /** The dashboard's address with a one-time token of the service's owner in its fragment: the one it printed, then new ones. */
  async ownerToken() {
    const printed = this.output.match(/http:\S+#ticket=\S+/)?.[0];
    this.output = ""; // a link works once
    if (printed && performance.now() - this.startedAt < PRINTED_GOOD_MS) return printed;
    const { stdout } = await promisify(execFile)(ESCALE, ["open", "--print"], { cwd: ROOT, env: this.env });
    const address = stdout.match(/http:\/\/\S+/)?.[0];
    if (!address) throw new Error(`no address in what "escale open --print" said: ${stdout}`);
    return address;
  }

  async close() {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** A visit of an hour ago, a week back, brought in with `escale import`: to be given as `prepare`. */
export function aVisitLastWeek(dataDir) {
  const started = new Date(Date.now() - 7 * 86_400_000 - 3_600_000);
  const visit = { site: "past.localhost", zone: "UTC", started_at: started.toISOString(), attended_ms: 600_000 };
  const file = join(dataDir, "..", `history-${process.pid}-${Date.now()}.jsonl`);
  writeFileSync(file, [{ format: "escale-visits", version: 1 }, visit].map((line) => JSON.stringify(line)).join("\n"));
  execFileSync(ESCALE, ["import", file], { env: { ...process.env, ESCALE_DATA_DIR: dataDir } });
  rmSync(file);
}

/**
 * Start a service with `env` added to its environment (e.g. `ESCALE_SHORTEST_PLANNED_SECONDS`). `prepare` gets the data directory
 * before the start; what it returns is kept as `prepared`.
 */
export async function startService({ env = {}, prepare } = {}) {
  const service = new Service(await freePort(), mkdtempSync(join(tmpdir(), "escale-data-")), env);
  service.prepared = prepare?.(service.dataDir);
  await service.start();
  return service;
}
