// What failed, on the operator's page: by ids, carriers and reasons. Nothing of a shop or a parcel besides.
import { explainFault } from '../connections/words.ts';
import type { Lang } from '../contract/lang.ts';
import { PROBLEM_SLUGS } from '../contract/problem.ts';
import { type WordKey, words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { type Failures, REPLAYED_MAX } from './failures.ts';
import { type Listing, Why } from './listing.tsx';
import { carrierWords } from './words.ts';

type Column =
  | 'shop'
  | 'connection'
  | 'carrier'
  | 'count'
  | 'why'
  | 'last'
  | 'attempts'
  | 'since'
  | 'failures'
  | 'target'
  | 'status'
  | 'rows'
  | 'kind'
  | 'act';

export function failureListings(failures: Failures, lang: Lang, now: number): Listing[] {
  const t = words(lang);
  const time = (at: number) => formatTime(lang, at, now);
  const columns = (...names: Column[]) => names.map((name) => t(`operator.column.${name}`));
  const whose = (row: { seller_id: string; connection_id: string; carrier: string }) => [
    <code>{row.seller_id}</code>,
    <code>{row.connection_id}</code>,
    carrierWords(row.carrier, lang),
  ];
  const replay = (field: 'message' | 'connection', value: string, word: WordKey) => (
    <form method="post" action={`/${lang}/operator/replay`}>
      <Button look="second" isSmall field={field} value={value}>
        {t(word)}
      </Button>
    </form>
  );
  const whyRefused = (problem: string) => {
    const slug = PROBLEM_SLUGS.find((one) => one === problem);
    return slug ? t(`problem.${slug}.title`) : problem;
  };
  return [
    {
      title: t('operator.messages'),
      lead: t('operator.messages.lead', { count: REPLAYED_MAX }),
      columns: columns('shop', 'connection', 'carrier', 'count', 'why', 'last', 'act'),
      rows: failures.groups.map((one) => [
        ...whose(one),
        one.count,
        <Why>{one.failure}</Why>,
        time(one.last_at),
        replay('connection', one.connection_id, 'operator.replay.all'),
      ]),
    },
    {
      title: t('operator.each'),
      columns: columns('shop', 'connection', 'carrier', 'attempts', 'why', 'last', 'act'),
      rows: failures.messages.map((one) => [
        ...whose(one),
        one.attempts,
        <Why>{one.failure}</Why>,
        time(one.received_at),
        replay('message', String(one.id), 'operator.replay'),
      ]),
    },
    {
      title: t('operator.refused'),
      lead: t('operator.refused.lead'),
      columns: columns('shop', 'connection', 'carrier', 'count', 'why', 'last'),
      rows: failures.refused.map((one) => [
        ...whose(one),
        one.times,
        <Why>{whyRefused(one.problem)}</Why>,
        time(one.last_at),
      ]),
    },
    {
      title: t('operator.polls'),
      lead: t('operator.failing.lead'),
      columns: columns('shop', 'connection', 'carrier', 'since', 'failures', 'why'),
      rows: failures.failing.map((one) => [
        ...whose(one),
        time(one.failing_since),
        one.failures,
        one.failure !== null && <Why>{explainFault(one.failure, one.carrier, t)}</Why>,
      ]),
    },
    {
      title: t('operator.targets'),
      columns: columns('shop', 'target', 'kind', 'count', 'status', 'last'),
      rows: failures.targets.map((one) => [
        <code>{one.seller_id}</code>,
        <code>{one.target_id}</code>,
        t(`operator.target.${one.kind}`),
        one.count,
        one.status,
        time(one.last_at),
      ]),
    },
    {
      title: t('operator.failedimports'),
      columns: columns('shop', 'kind', 'rows', 'last'),
      rows: failures.imports.map((one) => [
        <code>{one.seller_id}</code>,
        <code>{one.id}</code>,
        t('operator.peak', { count: one.next_row, max: one.good_count }),
        time(one.updated_at),
      ]),
    },
  ];
}
