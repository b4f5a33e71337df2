// Public pages of the lookup: /{lang}/track?n=A,B and /{lang}/p/{token}.

import { type Context, Hono } from 'hono';
import { readNumbers } from '../carriers/numbers-input.ts';
import type { Lang } from '../contract/lang.ts';
import { NUMBERS_MAX } from '../contract/shipment.ts';
import type { Status } from '../contract/status.ts';
import type { Env } from '../env.ts';
import { databaseOf, firstIn } from '../lib/databases.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { limitLookups, lookUp } from './lookup.ts';
import { findByToken, findNumbers } from './store.ts';
import { renderAnswers, renderNotes, renderParcelPage } from './tracking-page.tsx';
import { viewFor } from './view.ts';

export const trackingRoutes = new Hono<{ Bindings: Env }>()
  .get('/track', trackPage)
  .get('/p/:token', async (c) => {
    const now = Date.now();
    const lang = c.req.param('lang') as Lang;
    const row = await firstIn(c.env, (db) => findByToken(db, c.req.param('token')));
    if (row === null) return c.notFound();
    const numbers = await findNumbers(databaseOf(c.env, row.seller_id), row.id);
    const view = viewFor(lang, now);
    const page = `${c.env.PUBLIC_ORIGIN}/${lang}/p/${row.token}`;
    const follow = { page, pushKey: c.env.VAPID_PUBLIC ?? null };
    return fillPage(c.env, `/${lang}/track/`, {
      title: escapeText(
        view.t('page.title', {
          status: view.t(`status.${row.status as Status}`),
          number: row.number,
        }),
      ),
      here: escapeText(`p/${row.token}`),
      numbers: '',
      notes: '',
      result: renderParcelPage(row, numbers, follow, view),
    });
  });

/** Limit of the whole field: several hundred numbers. */
const TYPED_CHARS_MAX = 8_000;

async function trackPage(c: Context<{ Bindings: Env }>): Promise<Response> {
  const now = Date.now();
  const lang = c.req.param('lang') as Lang;
  const raw = (c.req.queries('n') ?? []).join('\n');
  const typed = raw.slice(0, TYPED_CHARS_MAX).toWellFormed();
  const input = readNumbers(typed, NUMBERS_MAX);
  const view = viewFor(lang, now);
  if (input.numbers.length > 0) limitLookups(c.req.raw, c.env, input.numbers, now);
  const answers = input.numbers.length > 0 ? await lookUp(c.env, input.numbers) : [];
  const { title, result } = renderAnswers(answers, view);
  const isSubmitted = c.req.queries('n') !== undefined;
  return fillPage(c.env, `/${lang}/track/`, {
    title: escapeText(title),
    here: escapeText(typed === '' ? 'track' : `track?n=${encodeURIComponent(typed)}`),
    numbers: escapeText(typed.trim()),
    notes: isSubmitted ? renderNotes(input, view) : '',
    result,
  });
}
