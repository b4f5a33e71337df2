// The only place that calls the validator: its default answer would echo what was submitted.
import { validator } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { problem } from './problem.ts';

/** 422 problem with one `{ pointer, message }` per field; never the value that was sent. */
export const validate = <Target extends 'json' | 'query' | 'param', Schema extends GenericSchema>(
  target: Target,
  schema: Schema,
) =>
  validator(target, schema, (result) => {
    if (result.success) return;
    throw problem('invalid-input', {
      errors: result.error.slice(0, 20).map(({ path, message }) => ({
        pointer: `/${(path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('/')}`,
        message: message.replace(/ but received .*/s, ''),
      })),
    });
  });
