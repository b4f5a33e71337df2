// The table of a run, as docs/reliability.md shows it.
import { runLines, tableOf } from '../reliability.ts';
import { acknowledged, type Outcome } from './run.ts';

const LOST = /lost|unfinished|without|never|refused|left in/;
const DOUBLED = /doubled|nobody/;

export function chaosTable(outcome: Outcome, { seed, cycles }: { seed: number; cycles: number }) {
  const { book, findings, seconds, starts, killedStarts, lost, deliveries } = outcome;
  const count = (isOne: (what: string) => boolean): string =>
    String(findings.filter(({ what }) => isOne(what)).reduce((sum, { count }) => sum + count, 0));
  const isLost = (what: string) => LOST.test(what);
  const isDoubled = (what: string) => DOUBLED.test(what);
  const scans = [...book.series.values()].reduce((sum, one) => sum + one, 0);
  const rows = book.imports.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const photos = [...book.reports, ...book.tickets].reduce(
    (sum, one) => sum + one.photos.length,
    0,
  );
  const [first = 0, ...later] = starts;
  const sorted = later.toSorted((a, b) => a - b);
  return [
    ...runLines(`npm run chaos -- --seed ${seed} --cycles ${cycles}`, seconds),
    '',
    tableOf(
      ['', ''],
      [
        ['SIGKILLs to the whole process group', `${cycles}, and ${killedStarts} while starting`],
        ['requests acknowledged', String(acknowledged(book))],
        ['… carriers’ webhooks', `${book.messages.length + scans}`],
        ['… imports', `${book.imports.length} with ${rows} parcels`],
        ['… tickets', `${book.reports.length + book.tickets.length} with ${photos} photos`],
        ['answers lost, sent again until acknowledged', String(lost)],
        [
          'outgoing deliveries',
          `${deliveries.sent}, of which ${deliveries.repeated} came more than once, with the same id and body`,
        ],
        ['… answered 503, not answered', `${deliveries.refused}, ${deliveries.hung}`],
        ['**lost**', `**${count(isLost)}**`],
        ['**doubled**', `**${count(isDoubled)}**`],
        [
          'changed, half made, orphans, SQLite not whole',
          count((what) => !isLost(what) && !isDoubled(what)),
        ],
        [
          'start-up: first, then median, slowest',
          `${second(first)}, ${second(sorted[sorted.length >> 1] ?? 0)}, ${second(sorted.at(-1) ?? 0)}`,
        ],
      ],
    ),
  ].join('\n');
}

const second = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
