// What the routes of tickets share in the OpenAPI document.
import * as v from 'valibot';

export const about = (operationId: string, summary: string) => ({
  operationId,
  summary,
  tags: ['Tickets'],
});

/** What anyone may be told who asks for a ticket. */
export const REFUSALS = ['unauthorized', 'forbidden', 'not-found'] as const;

export const Ok = v.object({ ok: v.literal(true) });
