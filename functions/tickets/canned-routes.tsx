// The desk page of canned answers and its forms.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { settingsPage } from '../accounts/settings-nav.tsx';
import { type Words, words } from '../contract/words.ts';
import { readForm, textIn } from '../lib/form.ts';
import { ProblemError } from '../lib/problem.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { removeCanned, saveCanned } from './canned.ts';
import { CANNED_BODY_MAX, CANNED_TITLE_MAX } from './canned-api.ts';
import { type CannedFormValues, CannedPage } from './canned-page.tsx';
import { CANNED_MAX, findCanned } from './canned-store.ts';
import { ANYWAY } from './page-view.ts';
import { PLACEHOLDERS, unknownPlaceholders } from './placeholders.ts';

const PATH = '/settings/canned';
const NOTHING: CannedFormValues = { title: '', body: '', errors: {} };

export const cannedDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => cannedPage(c, NOTHING))
  .post(PATH, requireRole('agent'), async (c) => {
    const t = words(langOf(c));
    const { fields } = await readForm(c.req.raw, 65_536);
    const title = textIn(fields, 'title').trim();
    const body = textIn(fields, 'body').trim();
    const errors = {
      ...fault('title', title, CANNED_TITLE_MAX, t),
      ...unknownIn(body, t),
      ...fault('body', body, CANNED_BODY_MAX, t),
    };
    if (Object.keys(errors).length > 0) return cannedPage(c, { title, body, errors });
    const findings = textIn(fields, ANYWAY) === '' ? checkChat(body) : [];
    if (findings.length > 0) return cannedPage(c, { title, body, errors: {}, findings });
    try {
      await saveCanned(c.var.db, c.var.acting, { title, body }, Date.now());
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const many = t('desk.canned.many', { count: CANNED_MAX });
      return cannedPage(c, { title, body, errors: { title: many } });
    }
    return c.redirect(`/${langOf(c)}/desk/settings/canned`, 303);
  })
  .post(`${PATH}/:id/delete`, requireRole('agent'), async (c) => {
    await removeCanned(c.var.db, c.var.acting, c.req.param('id'), Date.now());
    return c.redirect(`/${langOf(c)}/desk/settings/canned`, 303);
  });

const fault = (
  name: 'title' | 'body',
  value: string,
  max: number,
  t: Words,
): CannedFormValues['errors'] =>
  value === '' || value.length > max ? { [name]: t('desk.error.length', { count: max }) } : {};

function unknownIn(body: string, t: Words): CannedFormValues['errors'] {
  const unknown = unknownPlaceholders(body);
  if (unknown.length === 0) return {};
  const names = unknown.join(t('list.comma'));
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(t('list.comma'));
  return { body: t('ticket.desk.canned.unknown', { names, known }) };
}

async function cannedPage(c: DeskContext, typed: CannedFormValues): Promise<Response> {
  const lang = langOf(c);
  const answers = await findCanned(c.var.db, c.var.acting.sellerId);
  const mayWork = mayActAs(c.var.acting.role, 'agent');
  const result = <CannedPage answers={answers} typed={typed} mayWork={mayWork} lang={lang} />;
  const isWrong = Object.keys(typed.errors).length > 0 || typed.findings !== undefined;
  return settingsPage(c, 'canned', { result, status: isWrong ? 422 : 200 });
}
