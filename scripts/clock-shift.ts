// Another day for tests and the demo. CLOCK_SHIFT says how far from now ("+45d", "-3h") or when
// ("2028-02-29T12:00Z"). Nothing of the Worker knows about it: whoever runs it moves its `Date`.
import { Refusal } from './refusal.ts';

const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** Far enough for everything, and no further than four digits of a year and ids by time reach. */
const EARLIEST = Date.UTC(2020, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * How far the clock is moved, in ms. A day has 24 hours, whatever a zone's clock does in it. An
 * instant is what the clock shows at `now`; from there it goes on.
 */
export function readShift(text: string, now: number): number {
  const shift = distanceIn(text) ?? instantIn(text, now);
  if (shift === null) {
    throw new Refusal(
      `CLOCK_SHIFT is neither a distance (+45d, -3h, +90m, +10s) nor an instant (2028-02-29T12:00Z): ${text}`,
    );
  }
  if (now + shift < EARLIEST || now + shift >= LATEST) {
    throw new Refusal(`CLOCK_SHIFT leads out of the years 2020 to 2099: ${text}`);
  }
  return shift;
}

/** Of `npm start`. Whoever serves others does so at the time it is. */
export function demoShift(env: Record<string, string | undefined>, now: number): number {
  if (!env.CLOCK_SHIFT) return 0;
  if (env.DEMO === '0' || env.PUBLIC_ORIGIN) {
    throw new Refusal(
      'CLOCK_SHIFT moves the clock of a demo on this machine: not with DEMO=0, nor with PUBLIC_ORIGIN.',
    );
  }
  return readShift(env.CLOCK_SHIFT, now);
}

function distanceIn(text: string): number | null {
  const [, sign, count, unit] = /^([+-])(\d{1,15})(d|h|m|s|ms)$/.exec(text) ?? [];
  if (unit === undefined) return null;
  return Number(`${sign}${count}`) * UNIT_MS[unit as keyof typeof UNIT_MS];
}

function instantIn(text: string, now: number): number | null {
  const [, local, zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const at = zone === undefined ? Number.NaN : Date.parse(text);
  // 29 February of a year that has none is read as 1 March: what does not come back is no date.
  const isReal = !Number.isNaN(at) && new Date(`${local}Z`).toISOString().startsWith(`${local}`);
  return isReal ? at - now : null;
}

/** The same distance for every process of a run: each would begin an instant anew. */
export const writeShift = (shift: number): string => `${shift < 0 ? '-' : '+'}${Math.abs(shift)}ms`;

/**
 * From here on `Date` shows another time in this JavaScript world, and goes on from there. What is
 * given a time, such as `Date.parse`, stays as it was. Also run as text, in the Worker and in
 * browsers: it names nothing outside of itself.
 */
export function shiftClock(shift: number): void {
  const Real = globalThis.Date;
  const now = () => Real.now() + shift;
  const Shifted = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (_, given, made) =>
      Reflect.construct(Real, given.length === 0 ? [now()] : given, made),
    get: (_, name) => (name === 'now' ? now : Reflect.get(Real, name)),
  });
  Real.prototype.constructor = Shifted;
  globalThis.Date = Shifted;
}
