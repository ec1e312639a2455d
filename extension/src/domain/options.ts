/** Options of this browser, and the way from each stored version to the present one. */
import type { Language } from "@escale/shared/client/types";
import { NO_CHOICES, type Notify, storedNotify } from "./choices";

export interface Options {
  version: 3;
  /** null: the member's language, then the browser's. */
  language: Language | null;
  port: number;
  /** A notification when a week waits to be looked back at. Only together with the browser's permission. */
  notifyReflection: boolean;
  /** Which sites may notify. */
  notify: Notify;
}

export const DEFAULTS: Options = {
  version: 3,
  language: null,
  port: 17_817,
  notifyReflection: false,
  notify: NO_CHOICES,
};

type Stored = Record<string, unknown>;

/** `MIGRATIONS[n]` makes version n + 1 of version n. Never edit one that was released: add the next. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [
  // Nothing stored yet, or something unreadable.
  (stored) => ({ ...DEFAULTS, ...stored, version: 1 }),
  (stored) => ({ ...stored, notifyReflection: false, version: 2 }),
  (stored) => ({ ...stored, notify: NO_CHOICES, version: 3 }),
];

export function migrated(stored: unknown): Options {
  const start = isRecord(stored) ? stored : {};
  const version = Number.isInteger(start.version) ? (start.version as number) : 0;
  const { language, port, notifyReflection, notify } = MIGRATIONS.slice(version).reduce(
    (options, migrate) => migrate(options),
    start,
  );
  return {
    version: 3,
    language: language === "en" || language === "fr" ? language : DEFAULTS.language,
    port: isPort(port) ? port : DEFAULTS.port,
    notifyReflection: notifyReflection === true,
    notify: storedNotify(notify),
  };
}

export function isPort(port: unknown): port is number {
  return typeof port === "number" && Number.isInteger(port) && port >= 1024 && port <= 65_535;
}

function isRecord(value: unknown): value is Stored {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
