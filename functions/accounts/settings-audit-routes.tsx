// The audit log as a page: who did what when, with filters and as a file.

import { Hono } from 'hono';
import * as v from 'valibot';
import { AUDIT_KINDS, type AuditEntry, AuditQuery } from '../contract/audit.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { Select, TextField } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import type { SellerEnv } from './access.ts';
import { exportLog } from './audit-export.ts';
import { type LogPage, readLogPage } from './audit-log.ts';
import { nameAction, nameActor, nameDetail } from './audit-words.ts';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { settingsPage } from './settings-nav.tsx';
import { findColleagues } from './store.ts';

const PATH = '/settings/audit';
const PAGE_SIZE = 50;

export const settingsAuditRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), auditPage)
  .get(`${PATH}.csv`, requireRole('viewer'), (c) =>
    exportLog(directoryOf(c.env), c.var.acting.sellerId, readQuery(c), langOf(c), Date.now()),
  );

/** An empty or unreadable field is no filter. */
function readQuery(c: DeskContext): AuditQuery {
  const filled = Object.entries(c.req.query()).filter(([, value]) => value !== '');
  return Object.fromEntries(
    filled.filter(([name, value]) => v.is(AuditQuery, { [name]: value })),
  ) as AuditQuery;
}

async function auditPage(c: DeskContext): Promise<Response> {
  const db = directoryOf(c.env);
  const lang = langOf(c);
  const t = words(lang);
  const { sellerId } = c.var.acting;
  const query = readQuery(c);
  const [page, colleagues] = await Promise.all([
    readLogPage(db, sellerId, query, PAGE_SIZE),
    findColleagues(db, sellerId),
  ]);
  const people = colleagues.map(({ userId, name }) => [userId, name] as const);
  const { after: _, ...filters } = query;
  const result = (
    <>
      <Filters lang={lang} query={query} people={people} t={t} />
      {page.entries.length === 0 ? (
        <p class="card">{t('audit.none')}</p>
      ) : (
        <Log page={page} lang={lang} t={t} />
      )}
      <p class="row">
        {page.next && (
          <a
            class="button"
            href={`/${lang}/desk/settings/audit?${new URLSearchParams({ ...filters, after: page.next })}`}
          >
            {t('ticket.desk.older')}
          </a>
        )}
        <a
          class="button plain"
          href={`/${lang}/desk/settings/audit.csv?${new URLSearchParams(filters)}`}
        >
          {t('audit.csv')}
        </a>
      </p>
    </>
  );
  return settingsPage(c, 'audit', { result });
}

function Filters(props: {
  lang: Lang;
  query: AuditQuery;
  people: (readonly [string, string])[];
  t: Words;
}) {
  const { lang, query, people, t } = props;
  const all = t('ticket.desk.filter.all');
  return (
    <form class="card fields filters" method="get" action={`/${lang}/desk/settings/audit`}>
      <Select
        name="actor"
        label={t('audit.column.who')}
        value={query.actor ?? ''}
        options={[...people, ['buyer', t('audit.by.buyer')], ['system', t('audit.by.system')]]}
        empty={all}
      />
      <Select
        name="kind"
        label={t('audit.column.what')}
        value={query.kind ?? ''}
        options={AUDIT_KINDS.map((kind) => [kind, t(`audit.kind.${kind}`)] as const)}
        empty={all}
      />
      <TextField name="from" type="date" label={t('audit.from')} value={query.from ?? ''} />
      <TextField name="to" type="date" label={t('audit.to')} value={query.to ?? ''} />
      <button type="submit">{t('ticket.desk.show')}</button>
    </form>
  );
}

function Log({ page, lang, t }: { page: LogPage; lang: Lang; t: Words }) {
  const now = Date.now();
  return (
    <section class="card wide" tabindex={0} aria-label={t('settings.nav.audit')}>
      <table>
        <caption class="fine">{t('audit.zone', { zone: page.timeZone })}</caption>
        <thead class="words">
          <tr>
            <th scope="col">{t('audit.column.when')}</th>
            <th scope="col">{t('audit.column.who')}</th>
            <th scope="col">{t('audit.column.what')}</th>
          </tr>
        </thead>
        <tbody class="words">
          {page.entries.map((entry) => (
            <tr>
              <td>
                <time datetime={entry.at}>
                  {formatTime(lang, Date.parse(entry.at), now, page.timeZone)}
                </time>
              </td>
              <td>{nameActor(entry, t)}</td>
              <td>
                {nameAction(entry, t)} <Subject entry={entry} lang={lang} />
                <span class="fine"> {entry.kind === 'shop' && nameDetail(entry, t)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Subject({ entry, lang }: { entry: AuditEntry; lang: Lang }) {
  const { kind, subject, actor } = entry;
  if (subject === null || subject.name === null || subject.id === actor.id) return null;
  if (kind === 'shop') return <strong>{subject.name}</strong>;
  return <a href={`/${lang}/desk/tickets/${subject.id}`}>{subject.name}</a>;
}
