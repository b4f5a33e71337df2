// The Worker's entry points: fetch, cron and queues. Each invocation gets databases that count.
import { composeApp } from './compose.ts';
import type { Env } from './env.ts';
import { hotFirst } from './hot.ts';
import { CONSUMERS, planJobs } from './jobs.ts';
import { discardBody } from './lib/body.ts';
import { type Budget, countedDatabase, overBudget } from './lib/budget.ts';
import { withBudget } from './lib/databases.ts';
import { logError } from './lib/log.ts';
import { problemResponse, requestId } from './lib/problem.ts';
import { logRequest, withRequestId } from './lib/request-log.ts';
import { noteRequestPeak } from './operations/observe.ts';

export { Conversation } from './tickets/conversation.ts';

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext) {
    const [budget, startedAt]: [Budget, number] = [{ used: 0 }, Date.now()];
    const counting = counted(env, 'fetch', budget);
    const isOfDesk = DESK.test(request.url);
    const app = isOfDesk ? (await import('./app.ts')).app : withoutDesk;
    const first = isOfDesk ? app : hot;
    const response = withRequestId(request, await answered(first, request, counting, ctx));
    const [endedAt, { status }] = [Date.now(), response];
    const statements = budget.used;
    logRequest(app, env, { request, status, ms: endedAt - startedAt, statements });
    noteRequestPeak(env, ctx, { startedAt, endedAt, statements });
    await discardBody(request);
    return response;
  },
  async scheduled({ scheduledTime }, env) {
    await planJobs(env, scheduledTime);
  },
  async queue(batch, env) {
    // The platform knows a queue only by name; its consumer knows the message type.
    const consume = CONSUMERS[batch.queue as keyof typeof CONSUMERS] as Consumer | undefined;
    if (consume) await consume(batch, counted(env, batch.queue));
    else logError('queue.unknown', new Error(`no consumer for "${batch.queue}"`));
  },
} satisfies ExportedHandler<Env>;

type App = ReturnType<typeof composeApp>;
const withoutDesk = composeApp(null);
const hot = hotFirst(withoutDesk);
/** The desk is a large part of the Worker, and most requests are a buyer's, a carrier's or a program's. */
const DESK = /^https?:\/\/[^/]*\/(?:ru|zh|en)\/desk(?:[/?]|$)/;

/** Even the page that says what is wrong can fail. */
async function answered(
  app: App,
  request: Request,
  env: Env,
  ctx: ExecutionContext,
): Promise<Response> {
  try {
    return await app.fetch(request, env, ctx);
  } catch (error) {
    logError('request.failed', error, { requestId: requestId(request) });
    return problemResponse(request, env.PUBLIC_ORIGIN, 'internal');
  }
}

type Consumer = (batch: MessageBatch, env: Env) => Promise<void>;

function counted(env: Env, where: string, budget: Budget = { used: 0 }): Env {
  const onOver = overBudget(where, env.D1_BUDGET === 'strict');
  return withBudget(env, (db) => countedDatabase(db, onOver, budget));
}
