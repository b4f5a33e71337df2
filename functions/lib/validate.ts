// The only caller of the validator: its default response would echo the input, and it would read a body of
// any length.
import type { MiddlewareHandler } from 'hono';
import { validator } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { holdBody } from './body.ts';
import { httpProblem } from './problem.ts';

/** A hundred parcels with seven numbers of a hundred characters each are a third of it. */
export const JSON_BYTES_MAX = 256 * 1024;

/**
 * 422 problem with one `{ pointer, message }` per field; never the submitted value. 413 for a JSON body of
 * more than `maxBytes`.
 */
export function validate<Target extends 'json' | 'query' | 'param', Schema extends GenericSchema>(
  target: Target,
  schema: Schema,
  maxBytes = JSON_BYTES_MAX,
) {
  const check = validator(target, schema, (result) => {
    if (result.success) return;
    throw httpProblem('invalid-input', {
      errors: result.error.slice(0, 20).map(({ path, message }) => ({
        pointer: `/${(path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('/')}`,
        message: message.replace(/ but received .*/s, ''),
      })),
    });
  });
  if (target !== 'json') return check;
  const capped: MiddlewareHandler = async (c, next) => {
    await holdBody(c, maxBytes);
    return check(c, next);
  };
  // Keeps the validator's own properties: the API document reads the schema from them.
  return Object.assign(capped, check) as unknown as typeof check;
}
