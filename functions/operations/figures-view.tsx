// The figures on the operator's page: what to look at, the main ones, jobs and queues.

import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { STATEMENTS_MAX } from '../lib/budget.ts';
import { formatTime } from '../lib/time.ts';
import { Chip } from '../parts/chip.tsx';
import { Figures as FigureStrip } from '../parts/figures.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Concern, concernsOf, isFailing } from './concerns.ts';
import type { Figures } from './figures.ts';
import { type Listing, Why } from './listing.tsx';
import { peakOf } from './runs-store.ts';
import { ageWords, sizeWords } from './words.ts';

export function Concerns({ figures, t }: { figures: Figures; t: Words }) {
  const concerns = concernsOf(figures);
  if (concerns.length === 0) {
    return (
      <Notice tone="done" icon="circle-check">
        {t('operator.calm')}
      </Notice>
    );
  }
  return (
    <Notice tone="soon" icon="triangle-alert">
      <ul>
        {concerns.map((one) => (
          <li>{concernWords(one, t)}</li>
        ))}
      </ul>
    </Notice>
  );
}

const concernWords = ({ word, count = 0, ms = 0, kind = '' }: Concern, t: Words): string =>
  t(word, { count, kind, age: ageWords(ms, t) });

export function MainFigures({ figures, t }: { figures: Figures; t: Words }) {
  const { waiting: w, at, bytes } = figures;
  const oldest = w.inbox_oldest === null ? 0 : at - w.inbox_oldest;
  return (
    <FigureStrip
      label={t('operator.figures')}
      figures={[
        {
          name: t('operator.inbox'),
          value: w.inbox_waiting,
          below: t('operator.inbox.below', { age: ageWords(oldest, t) }),
        },
        {
          name: t('operator.failed'),
          value: w.inbox_failed,
          below: t('operator.failed.below', { count: w.refused }),
        },
        {
          name: t('operator.deliveries'),
          value: w.deliveries_due + w.news_waiting,
          below: t('operator.deliveries.below', { count: w.deliveries_failed }),
        },
        {
          name: t('operator.imports'),
          value: w.imports_waiting,
          below: t('operator.imports.below', { count: w.imports_failed }),
        },
        {
          name: t('operator.polls'),
          value: w.connections_failing,
          below: t('operator.polls.below', { carriers: w.carriers_late, shops: w.shops_late }),
        },
        { name: t('operator.size'), value: sizeWords(bytes, t) },
      ]}
    />
  );
}

export function runsListing({ runs, at }: Figures, lang: Lang): Listing {
  const t = words(lang);
  const columns = ['kind', 'state', 'last', 'failures', 'why', 'peak'] as const;
  return {
    title: t('operator.jobs'),
    lead: t('operator.jobs.lead'),
    columns: columns.map((name) => t(`operator.column.${name}`)),
    rows: runs.map((run) => [
      <code>{run.kind}</code>,
      isFailing(run) ? (
        <Chip tone="late" icon="circle-alert">
          {t('operator.jobs.failing')}
        </Chip>
      ) : (
        <Chip tone="done" icon="check">
          {t('operator.jobs.ok')}
        </Chip>
      ),
      formatTime(lang, run.ended_at, at),
      run.failures,
      run.failed_at !== null && (
        <Why>{`${formatTime(lang, run.failed_at, at)}: ${run.failure}`}</Why>
      ),
      t('operator.peak', { count: peakOf(run, at), max: STATEMENTS_MAX }),
    ]),
  };
}

export function deadListing({ dead, at }: Figures, lang: Lang): Listing {
  const t = words(lang);
  const columns = ['kind', 'count', 'last'] as const;
  return {
    title: t('operator.dead'),
    lead: t('operator.dead.lead'),
    columns: columns.map((name) => t(`operator.column.${name}`)),
    rows: dead.map((one) => [
      <code>{one.kind}</code>,
      one.count,
      formatTime(lang, one.last_at, at),
    ]),
  };
}
