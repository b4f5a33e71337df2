// Values a JSON schema describes, by fast-check; `known` puts in what exists, by the name of the field.
import fc from 'fast-check';
import type { Dice } from '../dice.ts';
import { type JsonSchema, resolve } from './openapi.ts';

/** undefined: nothing is known by that name. */
export type Known = (name: string) => unknown;

const DEPTH_MAX = 8;

export function valueBy(
  dice: Dice,
  given: JsonSchema,
  known: Known,
  name = '',
  depth = 0,
): unknown {
  const schema = resolve(given);
  if ('const' in schema) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  const kinds = schema.anyOf ?? schema.oneOf;
  if (kinds) return valueBy(dice, dice.pick(kinds) ?? {}, known, name, depth + 1);
  if (schema.type === 'string') return stringOf(dice, schema, known(name));
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(dice, schema);
  if (schema.type === 'boolean') return dice.chance(0.5);
  if (schema.type === 'null') return null;
  if (schema.type === 'array') {
    const min = schema.minItems ?? 0;
    const count = min + dice.below(Math.min(schema.maxItems ?? 4, 4) + 1 - Math.min(min, 4));
    const item = schema.items ?? {};
    return Array.from({ length: count }, () => valueBy(dice, item, known, name, depth + 1));
  }
  return depth > DEPTH_MAX ? {} : objectOf(dice, schema, known, depth);
}

function objectOf(dice: Dice, schema: JsonSchema, known: Known, depth: number): object {
  const required = new Set(schema.required);
  const names = Object.keys(schema.properties ?? {}).filter(
    (name) => required.has(name) || dice.chance(0.5),
  );
  const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;
  const extra = more && dice.chance(0.7) ? [dice.of(fc.string({ maxLength: 20 }))] : [];
  return Object.fromEntries(
    [...names, ...extra].map((name) => [
      name,
      valueBy(dice, schema.properties?.[name] ?? more ?? {}, known, name, depth + 1),
    ]),
  );
}

function stringOf(dice: Dice, schema: JsonSchema, known: unknown): string {
  const { minLength = 0, maxLength = 200 } = schema;
  // As short and as long as it may be: there limits are off by one.
  const isPlain = !schema.pattern && !schema.format;
  if (isPlain && dice.chance(0.1)) return 'x'.repeat(dice.chance(0.5) ? minLength : maxLength);
  if (typeof known === 'string' && dice.chance(0.85)) return known;
  if (schema.pattern) return dice.of(fc.stringMatching(new RegExp(schema.pattern)));
  if (schema.format) return dice.of(FORMATS[schema.format] ?? fc.string());
  const unit = dice.pick(['grapheme', 'grapheme-ascii', 'binary'] as const);
  return dice.of(fc.string({ unit, minLength, maxLength: Math.max(minLength, maxLength) }));
}

const LAST_DAY = new Date('2099-12-31T23:59:59Z');
const days = fc.date({ min: new Date(0), max: LAST_DAY, noInvalidDate: true });

const FORMATS: Record<string, fc.Arbitrary<string>> = {
  date: days.map((day) => day.toISOString().slice(0, 10)),
  'date-time': days.map((day) => day.toISOString()),
  email: fc.emailAddress(),
  uri: fc.webUrl(),
};

const numberOf = (dice: Dice, { minimum = -1000, maximum = 1000 }: JsonSchema): number =>
  dice.pick([minimum, maximum, minimum + dice.below(maximum - minimum + 1)] as const);
