// Our Worker with a meter at its database: `GET /bench/bill` answers what was read, written and asked since it was
// asked last. For `npm run bench`; never deployed.
import type { Env } from '../../functions/env.ts';
import worker from '../../functions/index.ts';
import { countRows } from '../../test/worker/support/count-rows.ts';

export * from '../../functions/index.ts';

let meter: ReturnType<typeof countRows> | undefined;

function metered<E extends Pick<Env, 'DB'>>(env: E): E {
  meter ??= countRows(env.DB);
  return { ...env, DB: meter.db };
}

function takeBill(): Response {
  const bill = { ...meter?.bill };
  meter = undefined;
  return Response.json(bill);
}

export default {
  ...worker,
  fetch: (request: Request, env: Env, ctx: ExecutionContext) =>
    new URL(request.url).pathname === '/bench/bill'
      ? takeBill()
      : worker.fetch(request, metered(env), ctx),
  queue: (batch: MessageBatch, env: Env) => worker.queue(batch, metered(env)),
};
