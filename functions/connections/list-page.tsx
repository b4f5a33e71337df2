// All connections of a seller, one line each, and the link to a new one.
import { findCarrier } from '../carriers/index.ts';
import type { Connection } from '../contract/connection.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { Select } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import { asksWithoutKey, CONNECTABLE } from './kinds.ts';
import { explainFault, readingText, TONE } from './words.ts';

interface Page {
  lines: (Connection & { kept: number })[];
  isOwner: boolean;
  notice: string | null;
  fault: string | undefined;
}

export function renderConnections(page: Page, lang: Lang, now: number): string {
  const t = words(lang);
  return (
    <>
      <h1 class="date">{t('desk.nav.connections')}</h1>
      <p>{t('connection.lead')}</p>
      {page.notice && (
        <p class="note" role="status">
          {page.notice}
        </p>
      )}
      {page.lines.length === 0 ? (
        <p class="card">{t('connection.none')}</p>
      ) : (
        <ul class="list rows stacked">
          {page.lines.toSorted(byUrgency).map((line) => (
            <Line line={line} lang={lang} now={now} t={t} />
          ))}
        </ul>
      )}
      {page.isOwner ? (
        <>
          <WithoutKey known={page.lines.map(({ carrier }) => carrier)} lang={lang} t={t} />
          <Add fault={page.fault} lang={lang} t={t} />
        </>
      ) : (
        <p class="fine">{t('connection.readonly')}</p>
      )}
    </>
  ).toString();
}

/** Connections that need action first; then the latest heard. */
const byUrgency = (a: Connection, b: Connection): number =>
  URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) ||
  (b.lastHeardAt ?? '').localeCompare(a.lastHeardAt ?? '');
const URGENCY = ['failing', 'silent', 'reading', 'polling', 'listening', 'waiting'];

interface LineProps {
  line: Connection & { kept: number };
  lang: Lang;
  now: number;
  t: Words;
}

function Line({ line, lang, now, t }: LineProps) {
  return (
    <li class={TONE[line.state]}>
      <a href={`/${lang}/desk/connections/${line.id}`}>
        <strong>{findCarrier(line.carrier)?.name[lang] ?? line.carrier}</strong>
      </a>
      <span class="badge">{t(`connection.state.${line.state}`)}</span>
      <span class="fine">
        {line.state === 'failing' && line.failure !== null
          ? explainFault(line.failure, line.carrier, t)
          : line.reading
            ? readingText(line.reading, lang, now)
            : lastHeardText(line, lang, now, t)}
      </span>
      {line.kept > 0 && <span class="stale">{t('connection.kept', { count: line.kept })}</span>}
    </li>
  );
}

export const lastHeardText = (one: Connection, lang: Lang, now: number, t: Words): string =>
  one.lastHeardAt === null
    ? t('connection.heard.never')
    : t('connection.heard', { date: formatTime(lang, Date.parse(one.lastHeardAt), now) });

/** Carriers that answer everybody: one press, nothing to enter. */
function WithoutKey({ known, lang, t }: { known: string[]; lang: Lang; t: Words }) {
  const offered = CONNECTABLE.filter(({ id }) => asksWithoutKey(id) && !known.includes(id));
  if (offered.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{t('connection.keyless')}</h2>
      <p>{t('connection.keyless.lead')}</p>
      <ul class="rows">
        {offered.map(({ id, name }) => (
          <li>
            <span>{name[lang]}</span>
            <form method="post" action={`/${lang}/desk/connections`}>
              <input type="hidden" name="carrier" value={id} />
              <button
                type="submit"
                class="small plain"
                aria-label={`${t('connection.keyless.on')}: ${name[lang]}`}
              >
                {t('connection.keyless.on')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Add({ fault, lang, t }: { fault: string | undefined; lang: Lang; t: Words }) {
  const options = CONNECTABLE.filter(({ id }) => !asksWithoutKey(id)).map(
    ({ id, name }) => [id, name[lang]] as const,
  );
  const ozonFirst = options.toSorted(
    ([a], [b]) => Number(b === 'ozon') - Number(a === 'ozon') || (a < b ? -1 : 1),
  );
  return (
    <form class="card fields" method="post" action={`/${lang}/desk/connections`}>
      <h2>{t('connection.add')}</h2>
      <Select
        name="carrier"
        label={t('connection.add.carrier')}
        value=""
        empty={t('form.choose')}
        options={ozonFirst}
        hint={t('connection.add.open.lead')}
        error={fault}
        required
      />
      <button type="submit">{t('connection.add.open')}</button>
    </form>
  );
}
