/// <reference types="vite/client" />
// Holds what we send to Ozon, and what the fake of Ozon answers, against Ozon's published schemas. A request has
// to fit exactly. An answer may drift as Ozon's own do: numbers and flags as text, null or '' for nothing, absent fields;
// a field that Ozon does not document is a fault in both.
import { type Schema, Validator } from '@cfworker/json-schema';

export interface Published {
  method: string;
  /** Which copy of Ozon's documentation, with its day. */
  source: string;
  readOn: string;
  /** null: documented without a body. */
  request: PublishedSchema | null;
  /** null: documented without an answer's body. */
  response: PublishedSchema | null;
  /** Absent: JSON. */
  responseType?: string;
  example?: unknown;
}

export interface PublishedSchema {
  type?: string;
  format?: string;
  enum?: unknown[];
  required?: string[] | boolean;
  nullable?: boolean;
  properties?: Record<string, PublishedSchema>;
  items?: PublishedSchema;
  additionalProperties?: PublishedSchema;
  anyOf?: PublishedSchema[];
  [keyword: string]: unknown;
}

const files = import.meta.glob<Published>('../fixtures/ozon-api/published/*.json', {
  eager: true,
  import: 'default',
});

export const PUBLISHED: ReadonlyMap<string, Published> = new Map(
  Object.values(files).map((one) => [one.method, one]),
);

/** Faults of a request body, e.g. `/v1/posting/cutoff/set request #/new_cutoff_date: …`. */
export const requestFaults = (method: string, body: unknown): string[] =>
  faultsOf(`${method} request`, PUBLISHED.get(method), (one) => one.request, true, body);

/** Faults of the body of an answer with status 200. */
export const answerFaults = (method: string, body: unknown): string[] =>
  faultsOf(`${method} answer`, PUBLISHED.get(method), (one) => one.response, false, body);

function faultsOf(
  what: string,
  published: Published | undefined,
  pick: (one: Published) => PublishedSchema | null,
  isExact: boolean,
  body: unknown,
): string[] {
  if (published === undefined) return [`${what}: no published schema`];
  const schema = pick(published);
  if (schema === null) {
    const isEmpty = body === null || JSON.stringify(body) === '{}';
    return isEmpty ? [] : [`${what}: has a body, and none is documented`];
  }
  const value = isExact ? body : withoutDrifts(schema, body);
  const { valid, errors } = new Validator(closed(schema, isExact), '7', false).validate(value);
  if (valid) return [];
  // The innermost errors say what is wrong; the ones around them only where.
  return errors
    .filter(({ keyword }) => !/^(?:properties|items|anyOf|false)$/.test(keyword))
    .map(({ instanceLocation, error }) => `${what} ${instanceLocation}: ${error}`);
}

/** No fields but the documented ones. */
function closed(schema: PublishedSchema, isExact: boolean): Schema {
  const { properties, items, additionalProperties, anyOf, required, nullable: _, ...rest } = schema;
  // Formats and required fields of answers drift: absent fields, times in several spellings.
  const { format: __, ...loose } = rest;
  return {
    ...(isExact ? rest : loose),
    ...(isExact && Array.isArray(required) && required.length > 0 && { required }),
    ...(items && { items: closed(items, isExact) }),
    ...(anyOf && { anyOf: anyOf.map((one) => closed(one, isExact)) }),
    ...(additionalProperties && { additionalProperties: closed(additionalProperties, isExact) }),
    ...(properties && {
      additionalProperties: false,
      properties: mapValues(properties, (one) => closed(one, isExact)),
    }),
  } as Schema;
}

/** The answer as it would be without the drifts Ozon is known for. */
function withoutDrifts(schema: PublishedSchema, value: unknown): unknown {
  if (Array.isArray(value)) {
    // Some methods write [] for "no error".
    if (value.length === 0 && schema.type === 'string') return undefined;
    return value.map((one) => withoutDrifts(schema.items ?? {}, one));
  }
  if (typeof value === 'object' && value !== null) {
    const inner = schema.properties ?? {};
    const settled = mapValues(value as Record<string, unknown>, (one, name) =>
      withoutDrifts(inner[name] ?? schema.additionalProperties ?? {}, one),
    );
    return Object.fromEntries(Object.entries(settled).filter(([, one]) => one !== undefined));
  }
  if (value === null || value === '') return undefined;
  const isNumber = schema.type === 'integer' || schema.type === 'number';
  if (isNumber && typeof value === 'string') return Number(value);
  if (schema.type === 'string' && typeof value === 'number') return String(value);
  if (schema.type === 'boolean' && /^(?:true|false)$/.test(String(value)))
    return String(value) === 'true';
  return value;
}

const mapValues = <In, Out>(
  of: Record<string, In>,
  change: (value: In, name: string) => Out,
): Record<string, Out> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value, name)]));
