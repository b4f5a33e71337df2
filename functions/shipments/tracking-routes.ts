// Public pages of the lookup: /{lang}/track?n=A,B and /{lang}/p/{token}.

import { type Context, Hono } from 'hono';
import { readNumbers } from '../carriers/numbers-input.ts';
import type { Lang } from '../contract/lang.ts';
import { NUMBER_TYPED_MAX, NUMBERS_MAX } from '../contract/shipment.ts';
import type { Status } from '../contract/status.ts';
import type { Env } from '../env.ts';
import { databaseOf, firstIn, readersOf } from '../lib/databases.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { httpProblem } from '../lib/problem.ts';
import { awaitedCalendar, dayOf, waitingSince } from './awaited-calendar.ts';
import { calendarResponse, parcelCalendar } from './calendar.ts';
import type { Following } from './follow-parcel.tsx';
import { limitLookups, lookUp } from './lookup.ts';
import { findByToken, findNumbers } from './store.ts';
import { renderFound, renderNotes } from './tracking-notes.tsx';
import { renderAnswers, renderParcelPage } from './tracking-page.tsx';
import { viewFor } from './view.ts';

export const trackingRoutes = new Hono<{ Bindings: Env }>()
  .get('/track', trackPage)
  .get('/track.ics', calendar)
  .get('/p/:token', async (c) => {
    const now = Date.now();
    const lang = c.req.param('lang') as Lang;
    const readers = readersOf(c.env, c.req.raw);
    const find = (db: D1Database) => findByToken(db, c.req.param('token'));
    // A link may be younger than the copy.
    const row =
      (await firstIn(readers, find)) ?? (readers === c.env ? null : await firstIn(c.env, find));
    if (row === null) return c.notFound();
    const numbers = await findNumbers(databaseOf(readers, row.seller_id), row.id);
    const view = viewFor(lang, now);
    const page = `${c.env.PUBLIC_ORIGIN}/${lang}/p/${row.token}`;
    const follow = {
      calendar: `${page}/calendar.ics`,
      push: { page, key: c.env.VAPID_PUBLIC ?? null },
    };
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
      layout: 'two',
      label: view.t('form.another'),
      ...renderParcelPage(row, numbers, follow, view),
    });
  });

/** The dates of a number as a calendar: what its page shows to anybody. */
async function calendar(c: Context<{ Bindings: Env }>): Promise<Response> {
  const now = Date.now();
  const lang = c.req.param('lang') as Lang;
  const { numbers } = readNumbers((c.req.query('n') ?? '').slice(0, NUMBER_TYPED_MAX), 1);
  const [number] = numbers;
  if (number === undefined) throw httpProblem('not-found');
  limitLookups(c.req.raw, c.env, numbers, now);
  const [shipment] = (await lookUp(readersOf(c.env, c.req.raw), numbers, now))[0]?.shipments ?? [];
  const since = waitingSince(c.req.query('since'), now);
  if (shipment === undefined && since === null) throw httpProblem('not-found');
  const url = `${c.env.PUBLIC_ORIGIN}/${lang}/track?n=${encodeURIComponent(number)}`;
  const about = { id: `number-${number}`, lang, url, now };
  return calendarResponse(
    shipment === undefined || since !== null
      ? awaitedCalendar(number, shipment ?? null, since ?? now, about)
      : parcelCalendar(shipment, about.id, lang, url, now),
  );
}

/** What the help search takes. */
const QUESTION_CHARS_MAX = 100;
const cutAt = (max: number, text: string): string => text.slice(0, max).toWellFormed();

/** Limit of the whole field: several hundred numbers. */
const TYPED_CHARS_MAX = 8_000;

export async function trackPage(c: Context<{ Bindings: Env }>): Promise<Response> {
  const now = Date.now();
  const lang = c.req.param('lang') as Lang;
  const raw = (c.req.queries('n') ?? []).join('\n');
  const typed = raw.slice(0, TYPED_CHARS_MAX).toWellFormed();
  const input = readNumbers(typed, NUMBERS_MAX);
  const view = viewFor(lang, now);
  if (input.question !== null) {
    const query = encodeURIComponent(cutAt(QUESTION_CHARS_MAX, input.question));
    return c.redirect(`/${lang}/help/search?q=${query}`, 303);
  }
  if (input.numbers.length > 0) limitLookups(c.req.raw, c.env, input.numbers, now);
  const answers =
    input.numbers.length > 0 ? await lookUp(readersOf(c.env, c.req.raw), input.numbers, now) : [];
  const followOf = (number: string, isKnown: boolean) => followNumber(c, number, isKnown, now);
  const { title, result, side } = renderAnswers(answers, followOf, view);
  const isSubmitted = c.req.queries('n') !== undefined;
  return fillPage(c.env, `/${lang}/track/`, {
    title: escapeText(title),
    // For the language links: what was found says as much as the text around it.
    here: escapeText(addressOf(input.numbers.join(',') || cutAt(QUESTION_CHARS_MAX, typed))),
    // A parcel that was found leaves the field free for another.
    numbers: side === '' || input.isFromText ? escapeText(typed.trim()) : '',
    notes: isSubmitted ? renderNotes(input, view) : '',
    layout: side === '' ? 'stack' : 'two',
    label: view.t(answers.length === 0 ? 'form.label' : 'form.another'),
    result: renderFound(input, view) + result,
    side,
  });
}

/** A number that is known is followed by web push from the link of its parcel only. */
function followNumber(
  { env, req }: Context<{ Bindings: Env }>,
  number: string,
  isKnown: boolean,
  now: number,
): Following {
  const lang = req.param('lang');
  const n = encodeURIComponent(number);
  const calendar = `${env.PUBLIC_ORIGIN}/${lang}/track.ics?n=${n}`;
  if (isKnown) return { calendar };
  return {
    calendar: `${calendar}&since=${dayOf(now)}`,
    push: { page: `${env.PUBLIC_ORIGIN}/${lang}/n/${n}`, key: env.VAPID_PUBLIC ?? null },
  };
}

const addressOf = (typed: string): string =>
  typed === '' ? 'track' : `track?n=${encodeURIComponent(typed)}`;
