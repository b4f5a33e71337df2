// The audit log as a page: who did what when, with filters and as a file.

import { Hono } from 'hono';
import * as v from 'valibot';
import { AUDIT_KINDS, AuditQuery } from '../contract/audit.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import type { SellerEnv } from './access.ts';
import { exportLog } from './audit-export.ts';
import { readLogPage } from './audit-log.ts';
import { AuditTable } from './audit-table.tsx';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { settingsPage } from './settings-nav.tsx';
import { findColleagues } from './store.ts';

const PATH = '/settings/audit';
const PAGE_SIZE = 50;

export const settingsAuditRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), auditPage)
  .get(`${PATH}.csv`, requireRole('viewer'), (c) =>
    exportLog(c.env, c.var.acting.sellerId, readQuery(c), langOf(c), Date.now()),
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
    readLogPage(c.env, sellerId, query, PAGE_SIZE),
    findColleagues(db, sellerId),
  ]);
  const people = colleagues.map(({ userId, name }) => [userId, name] as const);
  const { after, ...filters } = query;
  const here = `/${lang}/desk/settings/audit`;
  const more = (extra: Record<string, string> = {}) =>
    new URLSearchParams({ ...filters, ...extra });
  const result = (
    <>
      <Filters lang={lang} query={query} people={people} t={t} />
      <section class="card flush">
        {page.entries.length === 0 ? (
          <EmptyState icon="history" title={t('audit.none')} />
        ) : (
          <AuditTable page={page} lang={lang} t={t} now={Date.now()} />
        )}
      </section>
      <div class="acts">
        {after !== undefined && (
          <LinkButton look="second" icon="chevron-left" href={`${here}?${more()}`}>
            {t('audit.newest')}
          </LinkButton>
        )}
        {page.next && (
          <LinkButton look="second" href={`${here}?${more({ after: page.next })}`}>
            {t('audit.older')}
          </LinkButton>
        )}
      </div>
    </>
  );
  const end = (
    <LinkButton look="second" icon="download" href={`${here}.csv?${more()}`}>
      {t('audit.csv')}
    </LinkButton>
  );
  return settingsPage(c, 'audit', { result, end, isWide: true });
}

function Filters(props: {
  lang: Lang;
  query: AuditQuery;
  people: (readonly [string, string])[];
  t: Words;
}) {
  const { lang, query, people, t } = props;
  const all = t('audit.filter.all');
  return (
    <form class="card fields log-filters" method="get" action={`/${lang}/desk/settings/audit`}>
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
      <Button look="second" icon="funnel">
        {t('audit.show')}
      </Button>
    </form>
  );
}
