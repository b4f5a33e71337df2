// Outgoing webhooks as pages of the desk: desk/settings/webhooks.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { settingsPage } from '../accounts/settings-nav.tsx';
import { AFTERSHIP_TYPES, WEBHOOK_FORMATS } from '../contract/endpoint.ts';
import { words } from '../contract/words.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { listDeliveries } from '../outbox/deliveries-store.ts';
import { viewFor } from '../shipments/view.ts';
import {
  createEndpoint,
  editEndpoint,
  getEndpoint,
  removeEndpoint,
  replay,
  rotate,
  testEndpoint,
  viewDelivery,
  viewEndpoint,
} from './endpoints.ts';
import { listEndpoints } from './endpoints-store.ts';
import { kindsIn } from './kinds.tsx';
import type { EndpointRow } from './rows.ts';
import {
  type EndpointForm,
  EndpointList,
  EndpointPage,
  NEW_ENDPOINT,
  SecretPage,
} from './webhooks-page.tsx';

const PATH = '/settings/webhooks';
const FORM_BYTES_MAX = 16_384;
const DELIVERIES_A_PAGE = 25;

export const webhookDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => listPage(c, NEW_ENDPOINT))
  .post(PATH, requireRole('owner'), async (c) => {
    const now = Date.now();
    const form = await formIn(c);
    if (form.errors.types) return listPage(c, form);
    try {
      const { row, secret } = await createEndpoint(c.env, c.var.acting, typed(form), now);
      return secretPage(c, row, secret, now);
    } catch (error) {
      return listPage(c, withFault(c, form, error));
    }
  })
  .get(`${PATH}/:id`, requireRole('viewer'), (c) => endpointPage(c, null))
  .post(`${PATH}/:id`, requireRole('owner'), async (c) => {
    const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
    const form = await formIn(c);
    if (form.errors.types) return endpointPage(c, form);
    try {
      await editEndpoint(c.env, c.var.acting, row, typed(form), Date.now());
      return toEndpoint(c);
    } catch (error) {
      return endpointPage(c, withFault(c, form, error));
    }
  })
  .post(`${PATH}/:id/:act{on|off}`, requireRole('owner'), async (c) => {
    const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
    const enabled = c.req.param('act') === 'on';
    await editEndpoint(c.env, c.var.acting, row, { enabled }, Date.now());
    return toEndpoint(c);
  })
  .post(`${PATH}/:id/test`, requireRole('owner'), async (c) => {
    const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
    await testEndpoint(c.env, row, Date.now());
    return toEndpoint(c, '#log');
  })
  .post(`${PATH}/:id/rotate`, requireRole('owner'), async (c) => {
    const now = Date.now();
    const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
    const { secret } = await rotate(c.env, c.var.acting, row, now);
    return secretPage(c, row, secret, now);
  })
  .post(`${PATH}/:id/delete`, requireRole('owner'), async (c) => {
    const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
    await removeEndpoint(c.env, c.var.acting, row, Date.now());
    return c.redirect(`/${langOf(c)}/desk/settings/webhooks`, 303);
  })
  .post(`${PATH}/:id/replay`, requireRole('owner'), async (c) => {
    const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const since = Date.parse(textIn(fields, 'since'));
    if (Number.isNaN(since)) throw httpProblem('invalid-input');
    await replay(c.env, row, { since }, Date.now());
    return toEndpoint(c, '#log');
  })
  .post(`${PATH}/:id/deliveries/:delivery`, requireRole('owner'), async (c) => {
    const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
    await replay(c.env, row, { id: c.req.param('delivery') }, Date.now());
    return toEndpoint(c, '#log');
  });

async function listPage(c: DeskContext, form: EndpointForm): Promise<Response> {
  const now = Date.now();
  const rows = await listEndpoints(c.var.db, c.var.acting.sellerId);
  const result = (
    <EndpointList
      endpoints={rows.map((row) => viewEndpoint(row, now))}
      form={form}
      mayChange={mayActAs(c.var.acting.role, 'owner')}
      view={viewFor(langOf(c), now)}
    />
  );
  const lead = words(langOf(c))('endpoint.lead');
  return settingsPage(c, 'webhooks', { lead, result, status: statusOf(form) });
}

async function endpointPage(c: DeskContext, form: EndpointForm | null): Promise<Response> {
  const now = Date.now();
  const row = await getEndpoint(c.env, c.var.acting, c.req.param('id') ?? '');
  const endpoint = viewEndpoint(row, now);
  const before = c.req.query('before') ?? '~';
  const rows = await listDeliveries(c.var.db, row.id, before, DELIVERIES_A_PAGE);
  const isFull = rows.length === DELIVERIES_A_PAGE;
  const result = (
    <EndpointPage
      endpoint={endpoint}
      deliveries={rows.map(viewDelivery)}
      next={isFull ? (rows.at(-1)?.announcement_id ?? null) : null}
      form={form ?? { ...endpoint, errors: {} }}
      mayChange={mayActAs(c.var.acting.role, 'owner')}
      view={viewFor(langOf(c), now)}
    />
  );
  return settingsPage(c, 'webhooks', { result, status: form ? statusOf(form) : 200 });
}

function secretPage(
  c: DeskContext,
  { id, format }: EndpointRow,
  secret: string,
  now: number,
): Promise<Response> {
  const view = viewFor(langOf(c), now);
  const result = <SecretPage id={id} secret={secret} format={format} view={view} />;
  return settingsPage(c, 'webhooks', { result });
}

async function formIn(c: DeskContext): Promise<EndpointForm> {
  const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
  const format = WEBHOOK_FORMATS.find((one) => one === textIn(fields, 'format')) ?? 'standard';
  const types = format === 'aftership' ? [...AFTERSHIP_TYPES] : kindsIn(fields);
  const t = words(langOf(c));
  const errors = types.length === 0 ? { types: t('endpoint.types.none') } : {};
  return { url: textIn(fields, 'url').trim(), types, format, errors };
}

const typed = ({ url, types, format }: EndpointForm) => ({
  url,
  format,
  types: types as ReturnType<typeof kindsIn>,
});

/** A fault of the address is shown beside it; any other error is no fault of the form. */
function withFault(c: DeskContext, form: EndpointForm, error: unknown): EndpointForm {
  if (!(error instanceof ProblemError)) throw error;
  const t = words(langOf(c));
  return { ...form, errors: { url: t(`problem.${error.slug}.help`) } };
}

const statusOf = ({ errors }: EndpointForm): number => (errors.url || errors.types ? 422 : 200);

const toEndpoint = (c: DeskContext, hash = ''): Response =>
  c.redirect(`/${langOf(c)}/desk/settings/webhooks/${c.req.param('id')}${hash}`, 303);
