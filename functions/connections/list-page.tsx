// All connections of a seller: what is broken first, each with its state, last message and the end of its key.
import { findCarrier } from '../carriers/index.ts';
import type { Connection } from '../contract/connection.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { LinkButton } from '../parts/button.tsx';
import { Pill } from '../parts/countdown.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import { toneClass } from '../parts/tone.ts';
import { AddConnection } from './add-forms.tsx';
import { State } from './state.tsx';
import { explainFault, readingText } from './words.ts';

/** ms; null: its carrier does not say. */
export type KeyEnds = ReadonlyMap<string, { at: number; isSoon: boolean }>;

interface Page {
  lines: (Connection & { kept: number })[];
  keyEnds: KeyEnds;
  isOwner: boolean;
  notice: string | null;
  fault: string | undefined;
}

export function renderConnections(page: Page, lang: Lang, now: number): string {
  const t = words(lang);
  const view = { lang, now, t };
  return (
    <div class="connections">
      <div class="title">
        <h1>{t('desk.nav.connections')}</h1>
      </div>
      <p class="soft">{t('connection.lead')}</p>
      {page.notice && (
        <Notice tone="done" icon="circle-check" isNews>
          {page.notice}
        </Notice>
      )}
      {!page.isOwner && <Notice icon="lock">{t('connection.readonly')}</Notice>}
      <section class="card flush">
        {page.lines.length === 0 ? (
          <EmptyState icon="plug" title={t('connection.none')} lead={t('connection.none.lead')} />
        ) : (
          <ul class="lines">
            {page.lines.toSorted(byUrgency).map((line) => (
              <Line line={line} end={page.keyEnds.get(line.id)} isOwner={page.isOwner} {...view} />
            ))}
          </ul>
        )}
      </section>
      {page.isOwner && <AddConnection lines={page.lines} fault={page.fault} lang={lang} t={t} />}
    </div>
  ).toString();
}

/** Connections that need action first; of the others Ozon, then the latest heard. */
const byUrgency = (a: Connection, b: Connection): number =>
  urgencyOf(a) - urgencyOf(b) ||
  Number(b.carrier === 'ozon') - Number(a.carrier === 'ozon') ||
  (b.lastHeardAt ?? '').localeCompare(a.lastHeardAt ?? '');
const urgencyOf = ({ state }: Connection) =>
  ['failing', 'silent', 'reading'].indexOf(state) + 4 || 9;

interface View {
  lang: Lang;
  now: number;
  t: Words;
}

function Line(
  props: View & {
    line: Connection & { kept: number };
    end: { at: number; isSoon: boolean } | undefined;
    isOwner: boolean;
  },
) {
  const { line, end, isOwner, lang, now, t } = props;
  const here = `/${lang}/desk/connections/${line.id}`;
  const isBroken = line.state === 'failing';
  return (
    <li>
      <div class="what">
        <b>
          <a href={here}>{findCarrier(line.carrier)?.name[lang] ?? line.carrier}</a>
        </b>
        <small class={isBroken ? `toned${toneClass('late')}` : undefined}>
          {isBroken && line.failure !== null
            ? explainFault(line.failure, line.carrier, t)
            : line.reading
              ? readingText(line.reading, lang, now)
              : lastHeardText(line, lang, now, t)}
        </small>
        {line.kept > 0 && (
          <small class={`toned${toneClass('soon')}`}>
            {t('connection.kept', { count: line.kept })}
          </small>
        )}
      </div>
      {end && (
        <Pill tone={end.at <= now ? 'late' : end.isSoon ? 'soon' : null} icon="key-round">
          {t('connection.key_end', { date: formatDate(lang, end.at, now) })}
        </Pill>
      )}
      <State state={line.state} t={t} />
      {isBroken && isOwner && (
        <LinkButton look="second" isSmall href={`${here}#key`}>
          {t('connection.repair')}
        </LinkButton>
      )}
    </li>
  );
}

export const lastHeardText = (one: Connection, lang: Lang, now: number, t: Words): string =>
  one.lastHeardAt === null
    ? t('connection.heard.never')
    : t('connection.heard', { date: formatTime(lang, Date.parse(one.lastHeardAt), now) });
