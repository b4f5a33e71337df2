// Form routes of the page for many tracking numbers, and the sending of its lines.

import { Hono } from 'hono';
import type { Actor, SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { findOzonConnections } from '../connections/store.ts';
import { type Words, words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { filesIn, readForm, textIn } from '../lib/form.ts';
import { findCancelRequests } from '../shipments/parcel-store.ts';
import { viewFor } from '../shipments/view.ts';
import { movePostings, offers, setTrackingNumbers } from './actions.ts';
import { findOrRead } from './look-up.ts';
import {
  type CheckedLine,
  checkLines,
  LINES_MAX,
  readLines,
  type ShipLine,
  writeLines,
} from './ship.ts';
import {
  isDone,
  renderPreview,
  renderSent,
  renderShipForm,
  type SentLine,
  type ShipFormValues,
} from './ship-page.tsx';
import { findPostings } from './store.ts';

const FORM_BYTES_MAX = 524_288;
const CHOSEN_CHARS_MAX = 4000;
const SHIP = '/parcels/ship';

export const ozonShipRoutes = new Hono<SellerEnv>()
  .get(SHIP, requireRole('agent'), (c) => {
    // Postings chosen on the parcel list, to be given tracking numbers.
    const chosen = (c.req.query('n') ?? '').slice(0, CHOSEN_CHARS_MAX).split(',').filter(Boolean);
    return formPage(c, { text: chosen.map((number) => `${number}; `).join('\n'), deliver: false });
  })
  .post(SHIP, requireRole('agent'), async (c) => {
    const now = Date.now();
    const form = await readForm(c.req.raw, FORM_BYTES_MAX);
    const { fields } = form;
    const [file] = filesIn(form, 'file');
    const text = file ? decode(file.take().buffer) : textIn(fields, 'lines');
    const typed = { text, deliver: textIn(fields, 'deliver') === '1' };
    const lines = readLines(text);
    const error = faultOf(lines, words(langOf(c)));
    if (error) return formPage(c, { ...typed, error });
    const checked = await check(c.env, c.var.acting.sellerId, lines, now);
    const view = viewFor(langOf(c), now);
    if (textIn(fields, 'step') !== 'apply') {
      const status = checked.some((line) => line.error) ? 422 : 200;
      return deskPage(c, 'parcels', { ...renderPreview(checked, typed, view), status });
    }
    const picked = new Set(fields.getAll('pick'));
    if (!checked.some(({ error, line }) => error === null && picked.has(String(line)))) {
      const fault = checked.some(({ error }) => error === null) ? view.t('ship.error.none') : null;
      return deskPage(c, 'parcels', { ...renderPreview(checked, typed, view, fault), status: 422 });
    }
    const sent = await send(c.env, c.var.acting, checked, picked, typed.deliver, now);
    const left = sent.filter(({ outcome }) => !isDone(outcome));
    const rest = { text: writeLines(left), deliver: typed.deliver };
    const status = left.length > 0 ? 422 : 200;
    return deskPage(c, 'parcels', { ...renderSent(sent, rest, view), status });
  });

function faultOf(lines: readonly ShipLine[], t: Words): string | null {
  if (lines.length === 0) return t('ship.error.empty');
  return lines.length > LINES_MAX ? t('ship.error.too_many', { count: LINES_MAX }) : null;
}

function formPage(c: DeskContext, typed: ShipFormValues): Promise<Response> {
  const page = renderShipForm(typed, viewFor(langOf(c), Date.now()));
  return deskPage(c, 'parcels', { ...page, status: typed.error ? 422 : 200 });
}

async function check(
  env: Env,
  sellerId: string,
  lines: readonly ShipLine[],
  now: number,
): Promise<CheckedLine[]> {
  const connections = await findOzonConnections(databaseOf(env, sellerId), sellerId);
  const numbers = [...new Set(lines.map(({ posting }) => posting))];
  const requests = await findCancelRequests(databaseOf(env, sellerId), sellerId);
  return checkLines(lines, await findOrRead(env, connections, sellerId, numbers, now), requests);
}

/** Sends the numbers first, then sets those postings to "delivering" where requested and offered. */
async function send(
  env: Env,
  { sellerId, actor }: Actor,
  lines: readonly CheckedLine[],
  /** Numbers of the ticked lines, as the form sends them. */
  picked: { has(line: string): boolean },
  deliver: boolean,
  now: number,
): Promise<SentLine[]> {
  const shopActor = { sellerId, actor };
  const isSent = ({ error, line }: CheckedLine) => error === null && picked.has(String(line));
  const items = lines
    .filter(isSent)
    .map(({ posting, tracking }) => ({ postingNumber: posting, trackingNumber: tracking }));
  const results = await setTrackingNumbers(env, shopActor, items, now);
  const numbered = results.filter(({ outcome }) => isDone(outcome)).map((one) => one.postingNumber);
  const offered = deliver
    ? await findPostings(databaseOf(env, sellerId), sellerId, numbered)
    : new Map();
  const movable = numbered.filter((number) => {
    const posting = offered.get(number);
    return posting !== undefined && offers(posting.actions, 'delivering');
  });
  const moved = await movePostings(env, shopActor, 'delivering', movable, now);
  const outcomeOf = new Map(results.map((one) => [one.postingNumber, one]));
  const deliveringOf = new Map(moved.map((one) => [one.postingNumber, one.outcome]));
  return lines.map((line) => {
    const one = isSent(line) ? outcomeOf.get(line.posting) : undefined;
    return {
      ...line,
      outcome: one?.outcome ?? null,
      message: one?.message ?? null,
      delivering: (isSent(line) && deliveringOf.get(line.posting)) || null,
    };
  });
}

/** Spreadsheets in Russia still write windows-1251. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
