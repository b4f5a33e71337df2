// Connections to carriers, as pages of the desk. Plain forms; a secret is shown once and never again.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { findCarrier } from '../carriers/index.ts';
import { words } from '../contract/words.ts';
import { listLast } from '../inbox/refused-store.ts';
import { listKept } from '../inbox/store.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { renderConnection } from './connection-page.tsx';
import {
  changeKeys,
  openConnection,
  ownConnection,
  revokeConnection,
  rotateAddress,
  viewConnection,
} from './connections.ts';
import { clearFlash, setFlash, takeFlash } from './flash.ts';
import { type ConnectionFormValues, EMPTY_FORM } from './forms.tsx';
import type { KeyHooks, More } from './hooks.ts';
import { wrongCredential } from './keys.ts';
import { asksWithoutKey, CONNECTABLE, credentialFields, isSigned } from './kinds.ts';
import { type KeyEnds, renderConnections } from './list-page.tsx';
import type { ConnectionRow } from './rows.ts';
import { listConnections } from './store.ts';
import { explainFault, FAULTS, NOTICE_WORDS, type TestNotice } from './words.ts';

const PATH = '/connections';

export const CONNECTION_PATH = `${PATH}/:id`;
const FORM_BYTES_MAX = 16_384;
const SHOWN = 20;

export interface DeskHooks extends KeyHooks {
  /** What else the page of a connection shows; null: nothing. */
  about(c: DeskContext, row: ConnectionRow): Promise<More | null>;
  /** When keys end, by connection. */
  keyEnds(c: DeskContext, now: number): Promise<KeyEnds>;
}

/** `hooks`: what the room of Ozon adds. */
export const connectionDeskRoutes = (hooks: DeskHooks) =>
  new Hono<SellerEnv>()
    .get(PATH, requireRole('viewer'), (c) => listPage(c, hooks, 200))
    .post(PATH, requireRole('owner'), async (c) => {
      const carrier = textIn(await fieldsOf(c), 'carrier');
      if (!CONNECTABLE.some(({ id }) => id === carrier)) return listPage(c, hooks, 422);
      if (asksWithoutKey(carrier)) {
        // Pressed twice: it is on.
        const rows = await listConnections(c.var.db, c.var.acting.sellerId);
        const known = rows.find((row) => row.carrier === carrier);
        if (known) return toOne(c, known.id);
      }
      try {
        const { row, hookUrl } = await openConnection(
          c.env,
          c.var.acting,
          { carrier },
          hooks,
          Date.now(),
        );
        if (asksWithoutKey(carrier)) return toOne(c, row.id, 'saved');
        await setFlash(c, { id: row.id, hookUrl });
        return toOne(c, row.id);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.slug !== 'too-many-connections') throw error;
        return listPage(c, hooks, 422, words(langOf(c))('problem.too-many-connections.help'));
      }
    })
    .get(CONNECTION_PATH, requireRole('viewer'), async (c) =>
      onePage(c, hooks, await findOwnRow(c), EMPTY_FORM, 200),
    )
    .post(`${CONNECTION_PATH}/keys`, requireRole('owner'), async (c) => {
      const row = await findOwnRow(c);
      const fields = await fieldsOf(c);
      const names = credentialFields(row.carrier).map(({ name }) => name);
      const values = Object.fromEntries(names.map((name) => [name, textIn(fields, name).trim()]));
      if (names.length === 0) throw httpProblem('not-found');
      const wrong = wrongCredential(row.carrier, values);
      if (wrong !== null) return onePage(c, hooks, row, { values, wrong }, 422);
      return saveKeys(c, hooks, row, values);
    })
    .post(`${CONNECTION_PATH}/keys/forget`, requireRole('owner'), async (c) => {
      const row = await findOwnRow(c);
      await changeKeys(c.env, c.var.acting, row, { credentials: null }, hooks, Date.now());
      return toOne(c, row.id, 'saved');
    })
    .post(`${CONNECTION_PATH}/signing`, requireRole('owner'), async (c) => {
      const row = await findOwnRow(c);
      const signingKey = textIn(await fieldsOf(c), 'signingKey').trim();
      if (!isSigned(row.carrier)) throw httpProblem('not-found');
      if (signingKey === '' || signingKey.length > 500) {
        return onePage(c, hooks, row, { values: {}, wrong: 'signingKey' }, 422);
      }
      await changeKeys(c.env, c.var.acting, row, { signingKey }, hooks, Date.now());
      return toOne(c, row.id, 'saved');
    })
    .post(`${CONNECTION_PATH}/address`, requireRole('owner'), async (c) => {
      const row = await findOwnRow(c);
      const now = Date.now();
      const { hookUrl } = await rotateAddress(c.env, c.var.acting, row, now);
      c.executionCtx.waitUntil(hooks.started(c.env, row, hookUrl, now));
      await setFlash(c, { id: row.id, hookUrl });
      return toOne(c, row.id);
    })
    .post(`${CONNECTION_PATH}/revoke`, requireRole('owner'), async (c) => {
      await revokeConnection(c.env, c.var.acting, await findOwnRow(c), Date.now());
      return c.redirect(`/${langOf(c)}/desk/connections?said=revoked`, 303);
    });

/** Only keys that work are stored; the form says why others are not. */
async function saveKeys(
  c: DeskContext,
  hooks: DeskHooks,
  row: ConnectionRow,
  values: Record<string, string>,
): Promise<Response> {
  const now = Date.now();
  try {
    await changeKeys(c.env, c.var.acting, row, { credentials: values }, hooks, now);
  } catch (error) {
    const why = refusalIn(error, c, row);
    if (why === null) throw error;
    const wrong = credentialFields(row.carrier).at(-1)?.name ?? null;
    return onePage(c, hooks, row, { values, wrong, why }, 422);
  }
  c.executionCtx.waitUntil(hooks.started(c.env, await findOwnRow(c), null, now));
  return toOne(c, row.id, 'saved');
}

function refusalIn(error: unknown, c: DeskContext, { carrier }: ConnectionRow): string | null {
  const t = words(langOf(c));
  if (!(error instanceof ProblemError)) return null;
  if (error.slug === 'too-many-requests') return t('connection.test.slow');
  if (error.slug === 'carrier-unreachable') return t('connection.keys.unchecked');
  if (error.slug !== 'key-refused') return null;
  return explainFault(error.extensions.errors?.[0]?.message ?? '', carrier, t);
}

export const findOwnRow = (c: DeskContext): Promise<ConnectionRow> =>
  ownConnection(c.env, c.var.acting, c.req.param('id') ?? '');

const fieldsOf = async (c: DeskContext): Promise<FormData> =>
  (await readForm(c.req.raw, FORM_BYTES_MAX)).fields;

/** Redirects to the connection's page, which shows a notice. */
export function toOne(c: DeskContext, id: string, said?: string, why?: string | null): Response {
  const query = new URLSearchParams({ ...(said ? { said } : {}), ...(why ? { why } : {}) });
  const tail = query.size > 0 ? `?${query}` : '';
  return c.redirect(`/${langOf(c)}/desk/connections/${id}${tail}`, 303);
}

async function listPage(
  c: DeskContext,
  hooks: DeskHooks,
  status: number,
  fault?: string,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const now = Date.now();
  const rows = await listConnections(c.var.db, c.var.acting.sellerId);
  const hasOzon = rows.some(({ carrier }) => carrier === 'ozon');
  const page = {
    keyEnds: hasOzon ? await hooks.keyEnds(c, now) : new Map(),
    lines: rows.map((row) => ({ ...viewConnection(row, now), kept: row.kept })),
    isOwner: mayActAs(c.var.acting.role, 'owner'),
    notice: c.req.query('said') === 'revoked' ? t('connection.revoked') : null,
    fault: fault ?? (status === 422 ? t('connection.error.choose') : undefined),
  };
  const title = t('desk.nav.connections');
  return deskPage(c, 'connections', { title, result: renderConnections(page, lang, now), status });
}

async function onePage(
  c: DeskContext,
  hooks: DeskHooks,
  row: ConnectionRow,
  typed: ConnectionFormValues,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const now = Date.now();
  const hookUrl = await takeFlash(c, row.id);
  const [more, kept, last] = await Promise.all([
    hooks.about(c, row),
    listKept(c.var.db, row.id, SHOWN),
    listLast(c.var.db, row.id, SHOWN),
  ]);
  const result = renderConnection(
    {
      one: viewConnection(row, now),
      kept,
      last,
      hookUrl,
      isOwner: mayActAs(c.var.acting.role, 'owner'),
      notice: readNotice(c),
      typed,
      more,
    },
    lang,
    now,
  );
  const title = findCarrier(row.carrier)?.name[lang] ?? row.carrier;
  const response = await deskPage(c, 'connections', { title, result, status });
  if (hookUrl !== null) response.headers.append('set-cookie', clearFlash(c));
  return response;
}

/** Known words only: an address cannot put other text on the page. */
function readNotice(c: DeskContext): TestNotice | null {
  const word = NOTICE_WORDS.find((one) => one === c.req.query('said'));
  if (word === undefined) return null;
  return { word, why: FAULTS.find((one) => one === c.req.query('why')) ?? null };
}
