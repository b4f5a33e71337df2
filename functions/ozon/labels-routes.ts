// Form routes of labels.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { BULK_MAX } from '../contract/shipment-work.ts';
import { words } from '../contract/words.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { viewFor } from '../shipments/view.ts';
import { explainFault } from './check.ts';
import { sendFile } from './file-response.ts';
import { askForLabels, type LabelsAsked, readLabels, readLabelTasks } from './labels.ts';
import { type LabelsShown, NUMBERS_CHARS_MAX, renderLabels } from './labels-page.tsx';
import { findLabelTask, findPostingsOf } from './labels-store.ts';

const FORM_BYTES_MAX = 65_536;
const POSTINGS_MAX = 100;

export const labelRoutes = new Hono<SellerEnv>()
  .get('/labels', requireRole('viewer'), (c) => {
    // Postings chosen on the parcel list.
    const chosen = (c.req.query('n') ?? '').slice(0, NUMBERS_CHARS_MAX);
    return labelsPage(c, { numbers: chosen.split(',').filter(Boolean).join('\n'), notices: [] });
  })
  .post('/labels', requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const text = textIn(fields, 'numbers').slice(0, NUMBERS_CHARS_MAX);
    const numbers = new Set(text.split(/[\s,;]+/).map(normaliseNumber));
    return ask(c, [...numbers].filter(isPlausibleNumber), text);
  })
  .post('/labels/chosen', requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const ids = fields.getAll('id').filter((id) => typeof id === 'string');
    const numbers = await findPostingsOf(c.var.db, c.var.acting.sellerId, ids.slice(0, BULK_MAX));
    return ask(c, numbers, numbers.join('\n'));
  })
  .get('/labels/:id{lbl_\\w+}', requireRole('agent'), async (c) => {
    const task = await findLabelTask(c.var.db, c.var.acting.sellerId, c.req.param('id'));
    if (task === null) throw httpProblem('not-found');
    const file = await readLabels(c.env, task);
    if (file.ok) return sendFile(file.value, `labels-${task.task_id}.pdf`);
    const notice = explainFault(file.fault, words(langOf(c)));
    return labelsPage(c, { numbers: '', notices: [notice] }, 502);
  });

/** `text`: what stays in the field when nothing can be asked for. */
async function ask(c: DeskContext, numbers: readonly string[], text: string): Promise<Response> {
  const t = words(langOf(c));
  if (numbers.length === 0 || numbers.length > POSTINGS_MAX) {
    const error =
      numbers.length === 0
        ? t('labels.error.empty')
        : t('labels.error.many', { max: POSTINGS_MAX });
    return labelsPage(c, { numbers: text, notices: [], error });
  }
  const { sellerId, actor } = c.var.acting;
  const asked = await askForLabels(c.env, { sellerId, actor }, numbers, Date.now());
  const left = asked.refusal === null ? asked.unfit : numbers.filter(isNotIn(asked.asked));
  return labelsPage(c, { numbers: left.join('\n'), notices: noticesOf(c, asked) });
}

const isNotIn = (some: readonly string[]) => (one: string) => !some.includes(one);

function noticesOf(c: DeskContext, { asked, unfit, refusal }: LabelsAsked): string[] {
  const t = words(langOf(c));
  return [
    ...(asked.length > 0 ? [t('labels.asked', { count: asked.length })] : []),
    ...(unfit.length > 0 ? [t('labels.unfit', { numbers: unfit.join(t('list.comma')) })] : []),
    ...(refusal === null
      ? []
      : [`${explainFault(refusal.fault, t)}${refusal.message ? ` (${refusal.message})` : ''}`]),
  ];
}

async function labelsPage(
  c: DeskContext,
  shown: Omit<LabelsShown, 'tasks' | 'mayWork'>,
  status = shown.error ? 422 : 200,
): Promise<Response> {
  const { sellerId, role } = c.var.acting;
  const tasks = await readLabelTasks(c.env, sellerId);
  const mayWork = mayActAs(role, 'agent');
  const page = renderLabels({ ...shown, tasks, mayWork }, viewFor(langOf(c), Date.now()));
  const response = await deskPage(c, 'parcels', { ...page, status });
  // Ozon needs some seconds: the page looks again by itself.
  const isWaiting = tasks.some(({ state }) => state === 'waiting') && c.req.method === 'GET';
  if (isWaiting && shown.numbers === '') response.headers.set('refresh', '10');
  return response;
}
