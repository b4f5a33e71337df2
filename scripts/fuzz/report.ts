// The table of a run, as docs/reliability.md shows it.
import { runLines, tableOf } from '../reliability.ts';
import type { Outcome } from './run.ts';
import { KINDS } from './shot.ts';

const WORDS = {
  api: 'API, out of its own document',
  forms: 'forms of all pages',
  messages: 'mutated carrier messages, signed',
  pages: 'pages, to find the forms and to see what became of them',
};

export function fuzzTable(
  outcome: Outcome,
  { seed, requests }: { seed: number; requests: number },
) {
  const { tally, seconds, slowness, health, memory, inbox, integrity } = outcome;
  const rows = KINDS.map((kind) => {
    const { requests, statuses } = tally.kinds[kind];
    return [
      WORDS[kind],
      String(requests),
      percent(pastGate(statuses), requests),
      wordsOf(statuses),
    ];
  });
  const faults = (fault: string): number =>
    [...tally.findings.values()]
      .filter((finding) => finding.fault === fault)
      .reduce((sum, { count }) => sum + count, 0);
  const all = KINDS.map((kind) => tally.kinds[kind].statuses);
  const sent = tally.times.length;
  const past = all.reduce((sum, statuses) => sum + pastGate(statuses), 0);
  const growth =
    memory.before === null ? 'not known here' : `${memory.before} to ${memory.after} MiB`;
  return [
    ...runLines(`npm run fuzz -- --seed ${seed} --requests ${requests}`, seconds),
    '',
    tableOf(['Requests', 'Sent', 'Past 401 and 429', 'Answers'], rows),
    '',
    tableOf(
      ['Of all of them', ''],
      [
        ['past 401 and 429', `${past} of ${sent} (${percent(past, sent)})`],
        ['500s', String(faults('server error'))],
        ['without an answer', String(faults('no answer'))],
        ['cut off while sending more than is taken', String(tally.cutOff)],
        ['telling of the inside', String(faults('tells internals'))],
        ['answered otherwise than docs/openapi.json says', String(faults('undocumented'))],
        [
          'median, 99 %, slowest answer',
          [0.5, 0.99, 1 - Number.EPSILON].map((share) => ms(tally.share(share))).join(', '),
        ],
        ['median of 300 of them sent again one by one', ms(slowness?.aloneMs ?? 0)],
        [
          `more than 50 times the median (${ms(slowness?.limitMs ?? 0)})`,
          `${slowness?.suspected} among others, ${faults('too slow')} sent alone` +
            (slowness?.left ? `, ${slowness.left} not looked at` : ''),
        ],
        ['`/healthz` before and after', `${ms(health.before)}, ${ms(health.after)}`],
        ['memory after the first 1,000 and at the end', growth],
        ['kept messages that failed, that still wait', `${inbox.failed}, ${inbox.waiting}`],
        ['SQLite `integrity_check`', integrity],
      ],
    ),
  ].join('\n');
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const pastGate = (statuses: Record<string, number>): number =>
  Object.entries(statuses)
    .filter(([status]) => status !== '401' && status !== '429')
    .reduce((sum, [, count]) => sum + count, 0);

const wordsOf = (statuses: Record<string, number>): string =>
  Object.entries(statuses)
    .toSorted(([, a], [, b]) => b - a)
    .map(([status, count]) => `${status} × ${count}`)
    .join(', ');
