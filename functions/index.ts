// The Worker's entry points: fetch, cron and queues.
import { app } from './app.ts';
import type { Env } from './env.ts';
import { CONSUMERS, JOBS } from './jobs.ts';
import { discardBody } from './lib/body.ts';
import { logError } from './lib/log.ts';

export { Conversation } from './tickets/conversation.ts';

export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext) {
    const response = await app.fetch(request, env, ctx);
    await discardBody(request);
    return response;
  },
  async scheduled({ cron, scheduledTime }, env) {
    const jobs = JOBS[cron];
    if (!jobs) logError('cron.unknown', new Error(`no job for "${cron}"`));
    const ended = await Promise.allSettled((jobs ?? []).map((job) => job(env, scheduledTime)));
    for (const one of ended) if (one.status === 'rejected') logError('cron.failed', one.reason);
  },
  async queue(batch, env) {
    // The platform knows a queue only by name; its consumer knows the message type.
    const consume = CONSUMERS[batch.queue as keyof typeof CONSUMERS] as Consumer | undefined;
    if (consume) await consume(batch, env);
    else logError('queue.unknown', new Error(`no consumer for "${batch.queue}"`));
  },
} satisfies ExportedHandler<Env>;

type Consumer = (batch: MessageBatch, env: Env) => Promise<void>;
