// Labels by Ozon's tasks: asked for in bulk, looked after, and handed through to the person. The file is kept
// nowhere here: it has the buyer's name on it.
import * as v from 'valibot';
import { recordAudit } from '../accounts/audit-store.ts';
import { label, list, number, optional } from '../carriers/fields.ts';
import { findOzonConnections, findOzonConnectionsById } from '../connections/store.ts';
import type { Env } from '../env.ts';
import { chunk } from '../lib/chunk.ts';
import { databaseOf } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import type { ShopActor } from './actions.ts';
import { id } from './answers.ts';
import {
  callOzon,
  fetchOzonFile,
  type OzonAnswer,
  type OzonFile,
  type OzonRefusal,
} from './client.ts';
import { openCredentials } from './credentials.ts';
import {
  addLabelTask,
  endLabelTask,
  type LabelTask,
  listLabelTasks,
  type Unprinted,
} from './labels-store.ts';
import { findOrRead } from './look-up.ts';

/**
 * The task method names no maximum; the older one that answered at once took 20, and one posting without a
 * label spoiled all of them: small tasks lose little.
 */
const PER_TASK = 20;

export interface LabelsAsked {
  /** Postings that are on their way to labels. */
  asked: string[];
  /** Not awaiting delivery, or not known to Ozon. */
  unfit: string[];
  /** Ozon's refusal of some of them. */
  refusal: OzonRefusal | null;
}

const Tasks = v.object({ tasks: list(v.object({ task_id: id(), task_type: label(40) }), 20) });

/** Only postings in `awaiting_deliver` have labels (docs.ozon.ru/api/seller, read 2026-11-26). */
export async function askForLabels(
  env: Env,
  { sellerId, actor }: ShopActor,
  numbers: readonly string[],
  now: number,
): Promise<LabelsAsked> {
  const db = databaseOf(env, sellerId);
  const connections = await findOzonConnections(db, sellerId);
  const known = await findOrRead(env, connections, sellerId, numbers, now);
  const fit = numbers.flatMap((one) => known.get(one) ?? []).filter(isFit);
  const asked: string[] = [];
  let refusal: OzonRefusal | null = null;
  for (const [connectionId, postings] of Map.groupBy(fit, (one) => one.connection_id)) {
    const connection = connections.find((one) => one.id === connectionId);
    const credentials = connection ? await openCredentials(env, connection) : null;
    if (credentials === null) continue;
    for (const some of chunk(postings, PER_TASK)) {
      const posting_numbers = some.map((one) => one.number);
      const path = '/v3/posting/fbs/package-label/create';
      const answer = await callOzon(env, credentials, path, { posting_numbers }, Tasks);
      if (!answer.ok) {
        refusal = answer;
        continue;
      }
      const common = { seller_id: sellerId, connection_id: connectionId, created_at: now };
      const entry = { action: 'ozon_labels_asked' as const, detail: { count: some.length } };
      await db.batch([
        ...answer.value.tasks.map(({ task_id, task_type }) =>
          addLabelTask(db, {
            ...common,
            id: newId('lbl', now),
            task_id,
            kind: task_type ?? 'label',
            postings: JSON.stringify(posting_numbers),
          }),
        ),
        recordAudit(db, { sellerId, actor, subject: null, ...entry }, now),
      ]);
      asked.push(...posting_numbers);
    }
  }
  const unfit = numbers.filter((one) => !fit.some((posting) => posting.number === one));
  return { asked, unfit, refusal };
}

export const isFit = ({ status }: { status: string | null }): boolean =>
  status === 'awaiting_deliver';

const Task = v.object({
  error: optional(v.object({ code: label(80), message: label(300) })),
  file_url: label(2000),
  status: optional(
    v.object({
      code: label(40),
      unprinted_postings: list(v.object({ posting_number: number(), message: label(300) }), 200),
    }),
  ),
});

const TASKS_SHOWN = 30;
/** How many tasks one view asks Ozon about. */
const ASKED_MAX = 6;

/** The shop's tasks, newest first; those that wait are looked up at Ozon, a few at a time. */
export async function readLabelTasks(env: Env, sellerId: string): Promise<LabelTask[]> {
  const db = databaseOf(env, sellerId);
  const tasks = await listLabelTasks(db, sellerId, TASKS_SHOWN);
  const waiting = tasks.filter(({ state }) => state === 'waiting').slice(0, ASKED_MAX);
  const looked = await Promise.all(waiting.map((task) => lookAfter(env, task)));
  const byId = new Map(looked.map((task) => [task.id, task]));
  return tasks.map((task) => byId.get(task.id) ?? task);
}

async function lookAfter(env: Env, task: LabelTask): Promise<LabelTask> {
  const answer = await readTask(env, task);
  if (!answer.ok) return answer.fault === 'not_found' ? end(env, task, 'failed', []) : task;
  const { error, file_url, status } = answer.value;
  const unprinted = (status?.unprinted_postings ?? []).map((one) => ({
    number: one.posting_number ?? '',
    message: one.message ?? '',
  }));
  if (file_url) return end(env, task, 'ready', unprinted);
  if (error?.code || status?.code === 'error') return end(env, task, 'failed', unprinted);
  return task;
}

async function end(
  env: Env,
  task: LabelTask,
  state: 'ready' | 'failed',
  unprinted: readonly Unprinted[],
): Promise<LabelTask> {
  await endLabelTask(databaseOf(env, task.seller_id), task, state, unprinted).run();
  return { ...task, state, unprinted: JSON.stringify(unprinted) };
}

/** The link is asked for each time: it is not kept, and may end. */
export async function readLabels(env: Env, task: LabelTask): Promise<OzonAnswer<OzonFile>> {
  const answer = await readTask(env, task);
  if (!answer.ok) return answer;
  const { file_url } = answer.value;
  if (!file_url) return { ok: false, fault: 'not_found', message: null, retryAfterMs: null };
  return fetchOzonFile(env, file_url);
}

async function readTask(
  env: Env,
  task: LabelTask,
): Promise<OzonAnswer<v.InferOutput<typeof Task>>> {
  const db = databaseOf(env, task.seller_id);
  const [connection] = await findOzonConnectionsById(db, [task.connection_id]);
  const credentials = connection ? await openCredentials(env, connection) : null;
  if (credentials === null) {
    return { ok: false, fault: 'wrong_key', message: null, retryAfterMs: null };
  }
  const body = { task_id: Number(task.task_id) };
  return callOzon(env, credentials, '/v2/posting/fbs/package-label/get', body, Task);
}
