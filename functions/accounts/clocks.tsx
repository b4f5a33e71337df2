// Moscow's time, in which all deadlines are written, and the shop's own where it differs.
import type { Words } from '../contract/words.ts';
import { clockAt, offsetAt, zoneLabel, zoneName } from '../lib/zones.ts';

const MOSCOW = 'Europe/Moscow';

/** `zones`: of the shops shown. The island `desk-clock` keeps them going. */
export function Clocks({ zones, now, t }: { zones: readonly string[]; now: number; t: Words }) {
  const others = [...new Map(zones.map((zone) => [offsetAt(zone, now), zone])).values()];
  const shown = [MOSCOW, ...others.filter((zone) => offsetAt(zone, now) !== offsetAt(MOSCOW, now))];
  return (
    <p class="clocks">
      {shown.slice(0, 2).map((zone) => (
        <span title={zoneLabel(zone, now, t)}>
          {zoneName(zone, t)}{' '}
          <desk-clock data-zone={zone} data-at={String(now)}>
            {clockAt(zone, now)}
          </desk-clock>
        </span>
      ))}
    </p>
  );
}
