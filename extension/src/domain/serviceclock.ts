/** The service's clock, as its answers tell it: agreed times are by it, never by the clock of this computer. */

export interface ServiceClock {
  /** To add to this computer's clock. */
  offsetMs: number;
  /** When the service answered last, by this computer's clock; null: never. */
  reachedAt: number | null;
}

export const NO_CLOCK: ServiceClock = { offsetMs: 0, reachedAt: null };

/** `Date` counts whole seconds: half of one more is nearer to the truth, and less than two are no news. */
const HALF_MS = 500;
const JITTER_MS = 2_000;
/** Not reached for so long, nothing that needs an answer of the service holds anyone. */
export const AWAY_MS = 600_000;

/** The clock after an answer. Nothing changes while it says the same as before within `keepMs`, which spares a write. */
export function heard(
  clock: ServiceClock,
  date: string | null,
  askedAt: number,
  now: number,
  keepMs = 0,
): ServiceClock {
  const told = date === null ? Number.NaN : Date.parse(date);
  const offset = Number.isNaN(told) ? clock.offsetMs : told + HALF_MS - (askedAt + now) / 2;
  const isNews = Math.abs(offset - clock.offsetMs) >= JITTER_MS;
  const isFresh = clock.reachedAt !== null && now >= clock.reachedAt && now - clock.reachedAt < keepMs;
  if (!isNews && isFresh) return clock;
  return { offsetMs: isNews ? offset : clock.offsetMs, reachedAt: now };
}

export const serviceNow = (clock: ServiceClock, now: number): number => now + clock.offsetMs;

/** The service has not been reached for ten minutes. A clock that was set back says nothing. */
export const isAway = ({ reachedAt }: ServiceClock, now: number): boolean =>
  reachedAt === null || now - reachedAt >= AWAY_MS;
