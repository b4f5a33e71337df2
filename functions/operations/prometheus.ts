// The figures as text of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/, 0.0.4). Pure.
import { STATEMENTS_MAX } from '../lib/budget.ts';
import type { Figures } from './figures.ts';
import { COUNT_MAX } from './figures-store.ts';
import { peakOf } from './runs-store.ts';

type Labels = Record<string, string>;
type Sample = readonly [value: number | null, labels?: Labels];
type Type = 'gauge' | 'counter';

/** docs/operating.md says what each of them means. */
export function prometheusText(figures: Figures): string {
  const { at, waiting: w, runs, dead, bytes, rowsRead } = figures;
  const age = (since: number | null) => (since === null ? 0 : Math.max(at - since, 0) / 1000);
  const upTo = `; ${COUNT_MAX + 1} means more than ${COUNT_MAX}`;
  const jobs = runs.filter(({ kind }) => kind !== 'fetch');
  return [
    one('inbox_waiting', `Accepted messages not worked on yet${upTo}`, w.inbox_waiting),
    one('inbox_oldest_seconds', 'Age of the oldest of them', age(w.inbox_oldest)),
    one('inbox_failed', `Messages that wait for a replay${upTo}`, w.inbox_failed),
    one('refused_messages_day', 'Messages refused at webhooks in 24 hours', w.refused),
    one('news_waiting', `News not handed to receivers yet${upTo}`, w.news_waiting),
    one('news_late_seconds', 'How long the first of them is due', age(w.news_due)),
    one('deliveries_waiting', `Deliveries to come, later tries too${upTo}`, w.deliveries_waiting),
    one('deliveries_due', `Deliveries due now${upTo}`, w.deliveries_due),
    one('deliveries_late_seconds', 'How long the first of them is due', age(w.deliveries_oldest)),
    one('deliveries_failed', `Deliveries given up, kept 30 days${upTo}`, w.deliveries_failed),
    one('imports_waiting', `Files being imported${upTo}`, w.imports_waiting),
    one('imports_late_seconds', 'How long the first of them stands still', age(w.imports_oldest)),
    one('imports_failed', `Imports that failed${upTo}`, w.imports_failed),
    one(
      'connections_failing',
      `Connections whose carrier or Ozon refuses${upTo}`,
      w.connections_failing,
    ),
    metric('connections_late', 'gauge', `Connections due for more than ten minutes${upTo}`, [
      [w.carriers_late, { of: 'carrier' }],
      [w.shops_late, { of: 'ozon' }],
    ]),
    metric('connections_late_seconds', 'gauge', 'How long the first of them is due', [
      [age(w.carriers_oldest), { of: 'carrier' }],
      [age(w.shops_oldest), { of: 'ozon' }],
    ]),
    metric(
      'run_timestamp_seconds',
      'gauge',
      'Last run of a job or queue, written at most once in five minutes',
      jobs.map(({ kind, ended_at }) => [ended_at / 1000, { kind }]),
    ),
    metric(
      'run_failure_timestamp_seconds',
      'gauge',
      'Its last failure',
      jobs.flatMap(({ kind, failed_at }) => (failed_at ? [[failed_at / 1000, { kind }]] : [])),
    ),
    metric(
      'run_failures_total',
      'counter',
      'Runs that failed',
      jobs.map(({ kind, failures }) => [failures, { kind }]),
    ),
    metric(
      'statements_peak',
      'gauge',
      'Most D1 statements of one invocation, today or yesterday',
      runs.map((run) => [peakOf(run, at), { kind: run.kind }]),
    ),
    one('statements_budget', 'D1 statements an invocation may run', STATEMENTS_MAX),
    metric(
      'dead_letters_total',
      'counter',
      'Wake-ups that a queue gave up',
      dead.map(({ kind, count }) => [count, { kind }]),
    ),
    metric(
      'database_bytes',
      'gauge',
      'Size of a database',
      bytes.map((size, i) => [size, { database: String(i) }]),
    ),
    one('metrics_rows_read', 'Rows that reading these figures took', rowsRead),
  ].join('');
}

const one = (name: string, help: string, value: number): string =>
  metric(name, 'gauge', help, [[value]]);

/** Without a sample there is nothing to say. */
function metric(name: string, type: Type, help: string, samples: readonly Sample[]): string {
  const full = `parcel_desk_${name}`;
  const lines = samples
    .filter(([value]) => value !== null)
    .map(([value, labels]) => `${full}${labelled(labels)} ${value}\n`);
  if (lines.length === 0) return '';
  return `# HELP ${full} ${help}.\n# TYPE ${full} ${type}\n${lines.join('')}`;
}

/** Values are names of ours, without quotes. */
const labelled = (labels: Labels = {}): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};
